package dev.tesuri.knowledge.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.knowledge.text.JapaneseText;
import dev.tesuri.knowledge.text.PlainWords;
import dev.tesuri.knowledge.text.Vocabulary;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each test spoils a tree without faults in one place and finds the fault there, and no other.
class ContentCheckTest {
  private static final String PROCEDURE = ContentTree.PROCEDURE;
  private static final String ARTICLE = ContentTree.ARTICLE;
  private static final String PART = ContentTree.PART;
  private static final String INNER_PART = ContentTree.INNER_PART;

  private static final JapaneseText TEXT = new JapaneseText();

  @TempDir Path root;
  private WordLists words = words(List.of());
  private ContentTree tree;
  private LocalDate today = LocalDate.parse("2026-11-24");

  @BeforeEach
  void plant() {
    tree = new ContentTree(root);
    assertThat(check()).isEmpty();
  }

  // Front matter

  @Test
  void no_front_matter() {
    tree.write(ARTICLE, "## こたえ\nはい。\n");
    // Who leads to the file is told too: its id is not known.
    assertThat(errors(ARTICLE))
        .containsExactly(ARTICLE + ":1 はじめの欄がありません。ファイルを `---`、値、もう一度 `---` で始めてください。");
  }

  @Test
  void front_matter_that_is_not_yaml() {
    tree.change(ARTICLE, "title: カードの紛失", "title: \"カードの紛失");
    assertThat(errors(ARTICLE)).singleElement().asString().contains("YAMLとして読めません");
  }

  @Test
  void an_unknown_key() {
    tree.change(PROCEDURE, "fee: 無料です。", "fee: 無料です。\nfees: 無料です。");
    error(PROCEDURE, "fees:", "`fees` という名前は知りません");
  }

  @Test
  void an_unknown_key_of_a_place() {
    tree.change(PROCEDURE, "  in-person: ", "  by-phone: ");
    error(PROCEDURE, "by-phone", "`by-phone` という名前は知りません");
  }

  @Test
  void a_key_that_stands_twice() {
    tree.change(PROCEDURE, "law: 公的個人認証法", "law: 公的個人認証法\nfee: 有料です。");
    error(PROCEDURE, "fee: 有料", "`fee` が二つあります");
  }

  @Test
  void a_key_that_a_part_does_not_have() {
    tree.change(INNER_PART, "certainty: high", "certainty: high\ncategory: parts");
    mended(INNER_PART, "category: parts", "共通の部品に `category` は書けません");
  }

  @Test
  void a_list_that_a_part_does_not_have() {
    tree.change(INNER_PART, "certainty: high", "certainty: high\nneeds:\n  - カード");
    mended(INNER_PART, "  - カード", "共通の部品に `needs` は書けません");
  }

  @Test
  void every_missing_key() {
    for (var key : List.of("title", "plain", "category", "verified-on", "review-by", "certainty")) {
      without(ARTICLE, key);
    }
    for (var key : List.of("who", "when", "certificate", "fee")) {
      without(PROCEDURE, key);
    }
  }

  @Test
  void a_missing_kind() {
    tree.change(ARTICLE, "kind: article\n", "");
    assertThat(errors(ARTICLE)).contains(ARTICLE + ":1 はじめの欄に `kind` がありません。加えてください。");
  }

  @Test
  void a_missing_id() {
    tree.change(ARTICLE, "id: card-lost\n", "");
    assertThat(errors(ARTICLE)).containsExactly(ARTICLE + ":1 はじめの欄に `id` がありません。加えてください。");
  }

  @Test
  void an_unknown_kind() {
    tree.change(PROCEDURE, "kind: procedure", "kind: walk");
    error(PROCEDURE, "kind: walk", "`kind: walk` は使えません");
  }

  @Test
  void an_unknown_certificate() {
    tree.change(PROCEDURE, "certificate: login", "certificate: both");
    error(PROCEDURE, "certificate: both", "`certificate: both` は使えません");
  }

  @Test
  void an_unknown_certainty() {
    tree.change(PROCEDURE, "certainty: high", "certainty: sure");
    error(PROCEDURE, "certainty: sure", "`certainty: sure` は使えません");
  }

  @Test
  void wrong_dates() {
    tree.change(PROCEDURE, "seen-on: 2026-11-20", "seen-on: 2026-02-30");
    tree.change(PROCEDURE, "verified-on: 2026-11-21", "verified-on: 2026/11/21");
    tree.change(PROCEDURE, "review-by: 2027-05-23", "review-by: soon");
    assertThat(errors(PROCEDURE))
        .containsExactlyInAnyOrder(
            at(PROCEDURE, "2026-02-30") + "`2026-02-30` は日付ではありません。2026-11-23 のように書いてください。",
            at(PROCEDURE, "2026/11/21") + "`2026/11/21` は日付ではありません。2026-11-23 のように書いてください。",
            at(PROCEDURE, "soon") + "`soon` は日付ではありません。2026-11-23 のように書いてください。");
  }

  @Test
  void one_text_where_a_list_belongs() {
    tree.change(PROCEDURE, "needs:\n  - マイナンバーカード", "needs: マイナンバーカード");
    error(PROCEDURE, "needs: ", "ここには箇条書きがいります");
  }

  @Test
  void a_list_where_one_text_belongs() {
    tree.change(PROCEDURE, "law: 公的個人認証法", "law:\n  - 公的個人認証法");
    error(PROCEDURE, "  - 公的個人認証法", "ここには文が一ついります");
  }

  @Test
  void one_text_where_several_keys_belong() {
    tree.change(PROCEDURE, "where:\n  online: ありません。\n  in-person: 市区町村の窓口です。", "where: 窓口です。");
    error(PROCEDURE, "where: ", "ここには値が一つだけあります");
  }

  @Test
  void an_unusable_id() {
    tree.change(INNER_PART, "id: reading", "id: Reading");
    assertThat(errors(INNER_PART))
        .contains(
            at(INNER_PART, "id: Reading")
                + "id `Reading` は使えません。a-z と 0-9 のことばを `-` でつないでください。使えないことば：[elsewhere, finish, later, person, return, stuck]。");
  }

  @Test
  void an_id_that_means_something_else_in_a_choice() {
    tree.write("mynumber-card/stuck.md", copyOfArticle("stuck"));
    error("mynumber-card/stuck.md", "id: stuck", "id `stuck` は使えません");
  }

  @Test
  void an_id_that_is_taken() {
    tree.write(
        "passport/card-lost.md",
        copyOfArticle("card-lost").replace("category: mynumber-card", "category: passport"));
    error("passport/card-lost.md", "id: card-lost", "id `card-lost` は " + ARTICLE + " で使われています");
  }

  // Place

  @Test
  void an_id_that_is_not_the_file_name() {
    tree.write("mynumber-card/another.md", copyOfArticle("other"));
    error("mynumber-card/another.md", "id: other", "id `other` がファイル名とちがいます");
  }

  @Test
  void a_category_that_is_not_the_folder() {
    tree.write("passport/other.md", copyOfArticle("other"));
    error("passport/other.md", "category:", "分類 `mynumber-card` がフォルダ `passport` とちがいます");
  }

  @Test
  void a_part_outside_its_folder() {
    tree.write("mynumber-card/reading.md", tree.text(INNER_PART));
    tree.remove(INNER_PART);
    error("mynumber-card/reading.md", "kind: part", "共通の部品は parts/ に置きます");
  }

  @Test
  void a_topic_among_the_parts() {
    tree.write("parts/other.md", copyOfArticle("other"));
    error("parts/other.md", "kind: article", "parts/ に置けるのは共通の部品だけ");
  }

  // Sources and dates

  @Test
  void no_source() {
    tree.change(
        PART,
        "sources:\n  - title: マイナポータル\n    url: https://myna.go.jp/\n    seen-on: 2026-11-20\n",
        "");
    assertThat(check())
        .singleElement()
        .hasToString(PART + ":1 出典がありません。`sources` に title、url、seen-on を加えてください。");
  }

  @Test
  void an_empty_list_of_sources() {
    tree.change(
        PART,
        "sources:\n  - title: マイナポータル\n    url: https://myna.go.jp/\n    seen-on: 2026-11-20\n",
        "sources: []\n");
    assertThat(check()).singleElement().asString().contains(":1 出典がありません。");
  }

  @Test
  void a_source_that_lacks_something() {
    tree.change(ARTICLE, "    seen-on: 2026-11-20\n", "");
    error(ARTICLE, "- title: マイナンバーカード総合サイト", "この出典に `seen-on` がありません");
  }

  @Test
  void a_source_without_https() {
    tree.change(ARTICLE, "https://www.kojinbango", "http://www.kojinbango");
    error(ARTICLE, "http://", "は https ではありません");
  }

  @Test
  void a_source_that_is_no_address() {
    tree.change(ARTICLE, "url: https://www.kojinbango-card.go.jp/", "url: 総合サイト");
    error(ARTICLE, "url: 総合サイト", "は https ではありません");
  }

  @Test
  void a_source_seen_in_the_future() {
    tree.change(ARTICLE, "seen-on: 2026-11-20", "seen-on: 2026-11-25");
    error(ARTICLE, "seen-on", "`seen-on: 2026-11-25` は未来の日です");
  }

  @Test
  void facts_verified_in_the_future() {
    tree.change(ARTICLE, "verified-on: 2026-11-22", "verified-on: 2026-11-25");
    error(ARTICLE, "verified-on", "`verified-on: 2026-11-25` は未来の日です");
  }

  @Test
  void a_review_that_is_due_soon() {
    tree.change(ARTICLE, "review-by: 2027-05-23", "review-by: 2026-12-25");
    assertThat(check()).isEmpty();
    tree.change(ARTICLE, "review-by: 2026-12-25", "review-by: 2026-12-24");
    warning(ARTICLE, "review-by", "見直しの期限まで、あと30日");
  }

  @Test
  void a_review_that_is_overdue() {
    today = LocalDate.parse("2027-05-23");
    assertThat(check()).allMatch(fault -> fault.severity() == Fault.Severity.WARNING);
    today = LocalDate.parse("2027-05-24");
    assertThat(check())
        .hasSize(4)
        .allMatch(fault -> fault.severity() == Fault.Severity.ERROR)
        .extracting(Fault::toString)
        .contains(at(PART, "review-by") + "見直しの期限（2027-05-23）がすぎました。内容を確かめて、二つの日付を新しくしてください。");
  }

  @Test
  void a_review_before_the_verification() {
    tree.change(ARTICLE, "verified-on: 2026-11-22", "verified-on: 2026-11-24");
    tree.change(ARTICLE, "review-by: 2027-05-23", "review-by: 2026-11-24");
    assertThat(errors(ARTICLE))
        .containsExactly(
            at(ARTICLE, "review-by") + "`review-by` が `verified-on` よりあとではありません。あとの日を書いてください。");
  }

  // Asks and answer

  @Test
  void fewer_than_eight_asks() {
    tree.change(ARTICLE, "  - 紛失の届け\n", "");
    error(ARTICLE, "  - カードをなくした", "聞き方が7だけです");
  }

  @Test
  void no_asks() {
    tree.write(ARTICLE, tree.text(ARTICLE).replaceAll("(?s)asks:.*?sources:", "sources:"));
    assertThat(check()).singleElement().asString().startsWith(ARTICLE + ":1 聞き方が0だけです");
  }

  @Test
  void an_ask_that_stands_twice_in_a_topic() {
    tree.change(ARTICLE, "  - 紛失の届け\n", "  - 紛失の届け\n  - カードを、なくした。\n");
    warning(ARTICLE, "  - カードを、なくした。", "は " + ARTICLE + ":8 にもあります");
  }

  @Test
  void an_ask_that_another_topic_has() {
    tree.change(PROCEDURE, "  - 思い出せない\n", "  - 思い出せない\n  - 紛失の届け\n");
    warning(PROCEDURE, "  - 紛失の届け", "は " + ARTICLE + ":15 にもあります");
  }

  @Test
  void a_long_plain_name() {
    tree.change(ARTICLE, "plain: カードをなくしたとき", "plain: " + "あ".repeat(24));
    assertThat(check()).isEmpty();
    tree.change(ARTICLE, "plain: あ", "plain: ああ");
    error(ARTICLE, "plain: ", "やさしい名前（plain）が25文字です");
  }

  @Test
  void no_answer() {
    tree.change(ARTICLE, "## こたえ", "## はじめに");
    assertThat(check())
        .singleElement()
        .hasToString(ARTICLE + ":1 こたえがありません。本文を `## こたえ` で始めてください。");
  }

  @Test
  void an_empty_answer() {
    tree.change(ARTICLE, "すぐに電話で止めてください。\n", "");
    error(ARTICLE, "## こたえ", "こたえが空です");
  }

  @Test
  void an_answer_of_four_sentences() {
    tree.change(ARTICLE, "すぐに電話で止めてください。", "一です。二です。\n三です。");
    assertThat(check()).isEmpty();
    tree.change(ARTICLE, "三です。", "三です。四です。");
    error(ARTICLE, "## こたえ", "こたえの文が4あります");
  }

  @Test
  void an_answer_that_is_not_first() {
    tree.change(ARTICLE, "## こたえ", "## はじめに\nはい。\n\n## こたえ");
    error(ARTICLE, "## こたえ", "こたえが、はじめの節ではありません");
  }

  // Body

  @Test
  void text_before_the_first_section() {
    tree.change(ARTICLE, "## こたえ", "まえがき\n\n## こたえ");
    error(ARTICLE, "まえがき", "はじめの節の前に文があります");
  }

  @Test
  void a_section_that_stands_twice() {
    tree.change(PROCEDURE, "## 手順", "## つまずきやすいところ\nはい。\n\n## 手順");
    assertThat(errors(PROCEDURE)).singleElement().asString().contains("節「つまずきやすいところ」が二つあります");
  }

  @Test
  void a_heading_that_the_format_does_not_know() {
    tree.change(ARTICLE, "すぐに電話で", "### すぐに\n電話で");
    assertThat(errors(ARTICLE))
        .containsExactly(
            at(ARTICLE, "### すぐに") + "ここに、この見出しは書けません。節は `## `、手順の中の一つ一つは `### ` で書いてください。");
  }

  @Test
  void a_part_with_a_section() {
    tree.change(INNER_PART, "## 手順", "## こたえ\nはい。\n\n## 手順");
    mended(INNER_PART, "## こたえ", "共通の部品に書けるのは手順だけ");
  }

  @Test
  void an_article_with_steps() {
    tree.change(PROCEDURE, "kind: procedure", "kind: article");
    error(PROCEDURE, "## 手順", "記事（article）に手順は書けません");
  }

  @Test
  void a_procedure_without_steps() {
    tree.change(
        ARTICLE, "kind: article", "kind: procedure\nwho: 人\nwhen: 時\ncertificate: none\nfee: 無料");
    assertThat(check()).singleElement().asString().startsWith(ARTICLE + ":1 手順がありません");
  }

  @Test
  void text_before_the_first_step() {
    tree.change(INNER_PART, "## 手順\n", "## 手順\nまえがき\n");
    mended(INNER_PART, "まえがき", "はじめの手順の前に文があります");
  }

  @Test
  void a_step_without_an_anchor() {
    tree.change(INNER_PART, "### スマホをのせます {#touch}", "### スマホをのせます");
    mended(INNER_PART, "### スマホをのせます", "手順の見出しの形ではありません");
  }

  @Test
  void an_anchor_that_stands_twice() {
    tree.change(PROCEDURE, "{#go}", "{#card}");
    assertThat(errors(PROCEDURE))
        .contains(at(PROCEDURE, "### 窓口に行きます") + "`#card` という手順が二つあります。ほかの名前にしてください。");
  }

  // Steps

  @Test
  void a_long_title() {
    tree.change(PROCEDURE, "### 窓口に行きます {", "### ｛一｜いち｝二三四五六七八九十一二三四五六 {");
    assertThat(check()).isEmpty();
    tree.change(PROCEDURE, "四五六 {", "四五六七 {");
    error(PROCEDURE, "{#go}", "見出しが17文字です");
  }

  @Test
  void a_step_without_text() {
    tree.change(PROCEDURE, "カードを置いてください。\n", "");
    error(PROCEDURE, "{#card}", "この手順に文がありません");
  }

  @Test
  void a_step_of_three_sentences() {
    tree.change(PROCEDURE, "カードを置いてください。", "置きます。置いてください。よろしいですか？");
    error(PROCEDURE, "よろしいですか", "文が3あります");
  }

  @Test
  void an_unknown_picture() {
    tree.change(PROCEDURE, "![カードの絵](card)", "![カードの絵](cards)");
    error(PROCEDURE, "](cards)", "絵 `cards` はありません");
  }

  @Test
  void a_picture_without_words() {
    tree.change(PROCEDURE, "![カードの絵](card)", "![](card)");
    error(PROCEDURE, "![](card)", "絵の形ではありません");
  }

  @Test
  void a_second_picture() {
    tree.change(PROCEDURE, "![カードの絵](card)", "![カードの絵](card)\n![紙の絵](note)");
    error(PROCEDURE, "](note)", "この手順に、絵が二つあります");
  }

  @Test
  void a_step_without_choices() {
    tree.change(
        ARTICLE, "kind: article", "kind: procedure\nwho: 人\nwhen: 時\ncertificate: none\nfee: 無料");
    tree.write(ARTICLE, tree.text(ARTICLE) + "\n## 手順\n\n### 電話します {#call}\n電話します。\n");
    assertThat(check())
        .extracting(Fault::toString)
        .containsExactly(
            at(ARTICLE, "{#call}") + "選択肢がありません。`- [ことば](行き先)` を二つから四つ加えてください。",
            at(ARTICLE, "{#call}") + "ここから先へ進めません。選択肢を、次の手順、`finish`、`person`、話題のどれかへつないでください。");
  }

  @Test
  void one_choice() {
    tree.change(INNER_PART, "- [読み取れません](stuck)\n", "");
    warning(INNER_PART, "{#touch}", "選択肢が一つだけです");
  }

  @Test
  void five_choices() {
    tree.change(PROCEDURE, "- [できました](finish)", "- [できました](finish)\n- [だめでした](stuck)");
    error(PROCEDURE, "{#go}", "選択肢が5あります");
  }

  @Test
  void a_long_label() {
    tree.change(PROCEDURE, "[できました]", "[" + "あ".repeat(16) + "]");
    assertThat(check()).isEmpty();
    tree.change(PROCEDURE, "- [ああ", "- [あああ");
    error(PROCEDURE, "あああ", "選択肢のことばが17文字です");
  }

  @Test
  void a_label_that_stands_twice() {
    tree.change(PROCEDURE, "- [もう一度]", "- [できました]");
    error(PROCEDURE, "- [できました](part", "選択肢「できました」が二つあります");
  }

  @Test
  void a_list_in_a_step_that_is_no_choice() {
    tree.change(PROCEDURE, "カードを置いてください。", "カードを置いてください。\n- 机の上");
    error(PROCEDURE, "- 机の上", "手順の箇条書きは選択肢です");
  }

  @Test
  void text_after_the_choices() {
    tree.change(PROCEDURE, "- [見つからない](stuck)", "- [見つからない](stuck)\n\nあとがき");
    error(PROCEDURE, "あとがき", "選択肢のあとに文があります");
  }

  // Ways

  @Test
  void an_unknown_topic() {
    tree.change(PROCEDURE, "[なくした](card-lost)", "[なくした](card-gone)");
    error(PROCEDURE, "(card-gone)", "話題 `card-gone` がありません");
  }

  @Test
  void an_unknown_topic_in_a_section() {
    tree.change(PROCEDURE, "[なくしたとき](card-lost)", "[なくしたとき](card-gone)");
    error(PROCEDURE, "(card-gone)", "話題 `card-gone` がありません");
  }

  @Test
  void an_address_in_a_section_is_no_fault() {
    tree.change(PROCEDURE, "[なくしたとき](card-lost)", "[なくしたとき](https://www.jpki.go.jp/)");
    assertThat(check()).isEmpty();
  }

  @Test
  void an_unknown_part() {
    tree.change(PROCEDURE, "part:reading#go", "part:writing#go");
    error(PROCEDURE, "part:writing", "部品 `writing` がありません");
  }

  @Test
  void an_unknown_step() {
    tree.change(PROCEDURE, "[できました](finish)", "[できました](#end)");
    error(PROCEDURE, "(#end)", "`#end` という手順がありません");
  }

  @Test
  void an_unknown_step_to_return_to() {
    tree.change(PROCEDURE, "part:reading#go", "part:reading#end");
    error(PROCEDURE, "#end", "`#end` という手順がありません");
  }

  @Test
  void a_call_without_a_step_to_return_to() {
    tree.change(PROCEDURE, "part:reading#go", "part:reading");
    error(PROCEDURE, "part:reading)", "行き先の名前がありません");
  }

  @Test
  void a_return_outside_a_part() {
    tree.change(PROCEDURE, "[できました](finish)", "[できました](return)");
    error(PROCEDURE, "(return)", "`return` は共通の部品（part）でだけ使えます");
  }

  @Test
  void a_part_without_return() {
    tree.change(INNER_PART, "[読み取れました](return)", "[読み取れました](person)");
    assertThat(errors(INNER_PART))
        .containsExactly(at(INNER_PART, "## 手順") + "この部品は、もとにもどりません。選択肢の一つを `return` へつないでください。");
  }

  @Test
  void parts_that_lead_back_to_themselves() {
    tree.change(INNER_PART, "[読み取れません](stuck)", "[入り直します](part:login#touch)");
    assertThat(errors(INNER_PART))
        .containsExactly(
            at(INNER_PART, "part:login") + "部品 `login` からこの部品にもどり、終わりません。手順へつないでください。");
    assertThat(errors(PART))
        .containsExactly(at(PART, "part:reading") + "部品 `reading` からこの部品にもどり、終わりません。手順へつないでください。");
  }

  @Test
  void a_dead_step_of_a_procedure() {
    tree.change(
        PROCEDURE,
        "### 窓口に行きます",
        "### 待ちます {#wait}\n待ちます。\n\n- [はい](#go)\n- [いいえ](stuck)\n\n### 窓口に行きます");
    error(PROCEDURE, "{#wait}", "この手順に来る道がありません");
  }

  @Test
  void a_dead_step_of_a_part() {
    tree.write(
        INNER_PART,
        tree.text(INNER_PART) + "\n### 待ちます {#wait}\n待ちます。\n\n- [はい](return)\n- [いいえ](stuck)\n");
    error(INNER_PART, "{#wait}", "この手順に来る道がありません");
  }

  @Test
  void a_step_without_a_way_out() {
    tree.change(PROCEDURE, "- [係の人と話す](person)", "- [待ちます](#wait)");
    tree.write(
        PROCEDURE,
        tree.text(PROCEDURE) + "\n### 待ちます {#wait}\n待ちます。\n\n- [まだです](#wait)\n- [だめです](stuck)\n");
    error(PROCEDURE, "{#wait}", "ここから先へ進めません");
  }

  @Test
  void a_circle_through_a_part_has_no_way_out() {
    tree.change(PROCEDURE, "- [係の人と話す](person)", "- [だめです](stuck)");
    tree.change(PROCEDURE, "- [できました](finish)", "- [はじめから](#go)");
    error(PROCEDURE, "{#go}", "ここから先へ進めません");
  }

  @Test
  void a_way_out_within_a_part_is_one() {
    tree.change(PROCEDURE, "- [係の人と話す](person)", "- [だめです](stuck)");
    tree.change(PROCEDURE, "- [できました](finish)", "- [はじめから](#go)");
    tree.change(INNER_PART, "[読み取れません](stuck)", "[係の人と話す](person)");
    assertThat(check()).isEmpty();
  }

  @Test
  void a_step_of_a_part_without_a_way_out() {
    tree.change(INNER_PART, "[読み取れません](stuck)", "[待ちます](#wait)");
    tree.write(
        INNER_PART,
        tree.text(INNER_PART) + "\n### 待ちます {#wait}\n待ちます。\n\n- [まだです](#wait)\n- [だめです](stuck)\n");
    error(INNER_PART, "{#wait}", "ここから先へ進めません");
  }

  // Wording

  @Test
  void long_sentences_in_every_place() {
    for (var place :
        List.of(
            "who: ",
            "when: ",
            "  online: ",
            "  in-person: ",
            "fee: ",
            "- マイ",
            "> かばん",
            "カードを置いて",
            "* 本人",
            "お金は")) {
      var before = tree.text(PROCEDURE);
      var filled = place.startsWith("-") ? "- " : place;
      tree.change(PROCEDURE, place, filled + "あ".repeat(62) + "。");
      assertThat(check())
          .as(place)
          .singleElement()
          .asString()
          .startsWith(at(PROCEDURE, "あああ") + "一つの文が");
      tree.write(PROCEDURE, before);
    }
  }

  @Test
  void a_sentence_of_more_than_sixty_characters() {
    tree.change(ARTICLE, "すぐに電話で止めてください。", "｛後｜あと｝" + "あ".repeat(58) + "。");
    warning(ARTICLE, "あああ", "一つの文が60文字あります");
    tree.change(ARTICLE, "｛後｜あと｝", "｛後｜あと｝で");
    error(ARTICLE, "あああ", "一つの文が61文字あります");
  }

  @Test
  void a_sentence_of_more_than_forty_characters() {
    tree.change(ARTICLE, "すぐに電話で止めてください。", "あ".repeat(39) + "。");
    assertThat(check()).isEmpty();
    tree.change(ARTICLE, "ああ。", "あああ。");
    warning(ARTICLE, "あああ", "一つの文が41文字あります");
  }

  @Test
  void a_reading_that_is_not_closed() {
    tree.change(PROCEDURE, "｛窓口｜まどぐち｝", "｛窓口｜まどぐち");
    error(PROCEDURE, "｛窓口", "ふりがなの形が足りません");
  }

  @Test
  void half_width_katakana() {
    tree.change(PROCEDURE, "  - ロックされた", "  - ﾛｯｸされた");
    error(PROCEDURE, "ﾛｯｸ", "半角カタカナがあります");
  }

  @Test
  void a_tab() {
    tree.change(PROCEDURE, "窓口で話します。", "\t窓口で話します。");
    error(PROCEDURE, "\t", "タブがあります");
  }

  @Test
  void an_invisible_character() {
    tree.change(PROCEDURE, "窓口で話します。", "窓口で\u200B話します。");
    error(PROCEDURE, "\u200B", "見えない文字があります");
  }

  @Test
  void a_lost_character() {
    tree.change(PROCEDURE, "窓口で話します。", "窓口で\uFFFD話します。");
    error(PROCEDURE, "\uFFFD", "文字が失われています");
  }

  // Plain Japanese

  @Test
  void a_double_negation() {
    tree.change(PROCEDURE, "窓口で話します。", "窓口に行かなければなりません。");
    warning(PROCEDURE, "行かなければ", "二重の否定");
  }

  @Test
  void a_passive() {
    tree.change(PROCEDURE, "窓口で話します。", "カードが交付されます。");
    warning(PROCEDURE, "交付され", "受け身");
  }

  @Test
  void keigo() {
    tree.change(PROCEDURE, "窓口で話します。", "窓口でご案内いたします。");
    warning(PROCEDURE, "いたします", "敬語");
  }

  @Test
  void a_word_of_offices_that_is_not_explained() {
    tree.change(PROCEDURE, "窓口で話します。", "画面をタップします。");
    warning(PROCEDURE, "タップ", "「タップ」は役所のことばです。押す");
    tree.change(PROCEDURE, "画面をタップします。", "タップ（押すこと）をします。");
    assertThat(check()).isEmpty();
  }

  // What stands elsewhere

  @Test
  void a_telephone_number_that_no_list_knows() {
    tree.change(PROCEDURE, "窓口で話します。", "0120-95-0178 に聞きます。");
    assertThat(check()).isEmpty();
    tree.change(PROCEDURE, "0120-95-0178 に", "0120-95-0179 に");
    error(PROCEDURE, "0120-95-0179", "番号 0120-95-0179 は、どの表にもありません");
  }

  @Test
  void an_address_that_is_no_source() {
    tree.change(PROCEDURE, "窓口で話します。", "jpki.go.jp を開きます。");
    assertThat(check()).isEmpty();
    tree.change(PROCEDURE, "jpki.go.jp を", "jpki.example.jp を");
    error(PROCEDURE, "jpki.example.jp", "アドレス jpki.example.jp は、出典にありません");
  }

  @Test
  void a_word_without_a_reading() {
    tree.change(PROCEDURE, "窓口で話します。", "｛彁彁｜かか｝を出します。");
    assertThat(check()).isEmpty();
    tree.change(PROCEDURE, "｛彁彁｜かか｝を出します。", "彁彁を出します。");
    error(PROCEDURE, "彁彁", "「彁彁」のよみが分かりません");
  }

  // What the product has to know

  @Test
  void a_topic_that_is_missing() {
    words = words(List.of(new WordLists.ExpectedTopic("tax", "tax", false)));
    assertThat(check())
        .singleElement()
        .asString()
        .isEqualTo("words/topics.tsv:1 話題 `tax` がありません。書いてください。");
  }

  @Test
  void a_procedure_of_the_plan_without_steps_for_the_counter() {
    words = words(List.of(new WordLists.ExpectedTopic("pin-reset", "mynumber-card", true)));
    assertThat(errors(PROCEDURE))
        .containsExactly(
            PROCEDURE + ":1 計画の手続きには、手順が5つ以上いります。加えてください。",
            PROCEDURE + ":1 計画の手続きには、`{#counter}` の手順がいります。加えてください。");
  }

  @Test
  void a_step_of_the_caller_that_a_part_leads_back_to() {
    tree.change(PART, "- [出ません](#open)", "- [出ません](return#counter)");
    assertThat(errors(PROCEDURE))
        .hasSize(2)
        .allMatch(fault -> fault.contains("部品 `login` は `#counter` にもどることがあります"));
  }

  // What the tests say

  private List<Fault> check() {
    return new ContentCheck(words, TEXT).check(tree.read(), today);
  }

  private static WordLists words(List<WordLists.ExpectedTopic> topics) {
    return new WordLists(
        new Vocabulary(List.of()),
        List.of(),
        List.of(new WordLists.Contact("0120-95-0178", "フリーダイヤル", "毎日", "2025")),
        new PlainWords(List.of(new PlainWords.Replacement("タップ", "押す"))),
        List.of(),
        topics,
        List.of(),
        Map.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private List<String> errors(String file) {
    return check().stream()
        .filter(fault -> fault.file().equals(file) && fault.severity() == Fault.Severity.ERROR)
        .map(Fault::toString)
        .collect(Collectors.toList());
  }

  /// The fault is the only one in the whole tree.
  private void error(String file, String on, String message) {
    only(check(), Fault.Severity.ERROR, file, on, message);
  }

  private void warning(String file, String on, String message) {
    only(check(), Fault.Severity.WARNING, file, on, message);
  }

  /// The fault is the only one in its file; who calls the part has one too.
  private void mended(String file, String on, String message) {
    var inFile = check().stream().filter(fault -> fault.file().equals(file)).toList();
    only(inFile, Fault.Severity.ERROR, file, on, message);
  }

  private void only(
      List<Fault> faults, Fault.Severity severity, String file, String on, String message) {
    assertThat(faults).hasSize(1);
    assertThat(faults.getFirst().severity()).isEqualTo(severity);
    assertThat(faults.getFirst()).asString().startsWith(at(file, on)).contains(message);
  }

  private void without(String file, String key) {
    var before = tree.text(file);
    tree.write(file, before.replaceAll("(?m)^" + key + ": .*\n", ""));
    assertThat(check())
        .as(key)
        .extracting(Fault::toString)
        .containsExactly(file + ":1 はじめの欄に `" + key + "` がありません。加えてください。");
    tree.write(file, before);
  }

  private String copyOfArticle(String id) {
    return tree.text(ARTICLE)
        .replace("id: card-lost", "id: " + id)
        .replaceAll("  - (カード|財布|なくし|紛失)", "  - 別の$1");
  }

  private String at(String file, String on) {
    return file + ":" + tree.line(file, on) + " ";
  }
}
