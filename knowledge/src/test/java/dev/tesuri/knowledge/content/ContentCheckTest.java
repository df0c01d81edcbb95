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
        .containsExactly(
            ARTICLE
                + ":1 No front matter. Begin the file with `---`, its values, and again `---`.");
  }

  @Test
  void front_matter_that_is_not_yaml() {
    tree.change(ARTICLE, "title: カードの紛失", "title: \"カードの紛失");
    assertThat(errors(ARTICLE)).singleElement().asString().contains("This is not YAML");
  }

  @Test
  void an_unknown_key() {
    tree.change(PROCEDURE, "fee: 無料です。", "fee: 無料です。\nfees: 無料です。");
    error(PROCEDURE, "fees:", "The key `fees` is unknown");
  }

  @Test
  void an_unknown_key_of_a_place() {
    tree.change(PROCEDURE, "  in-person: ", "  by-phone: ");
    error(PROCEDURE, "by-phone", "The key `by-phone` is unknown");
  }

  @Test
  void a_key_that_stands_twice() {
    tree.change(PROCEDURE, "law: 公的個人認証法", "law: 公的個人認証法\nfee: 有料です。");
    error(PROCEDURE, "fee: 有料", "The key `fee` stands twice");
  }

  @Test
  void a_key_that_a_part_does_not_have() {
    tree.change(INNER_PART, "certainty: high", "certainty: high\ncategory: parts");
    mended(INNER_PART, "category: parts", "A part has no `category`");
  }

  @Test
  void a_list_that_a_part_does_not_have() {
    tree.change(INNER_PART, "certainty: high", "certainty: high\nneeds:\n  - カード");
    mended(INNER_PART, "  - カード", "A part has no `needs`");
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
    assertThat(errors(ARTICLE)).contains(ARTICLE + ":1 The front matter lacks `kind`. Add it.");
  }

  @Test
  void a_missing_id() {
    tree.change(ARTICLE, "id: card-lost\n", "");
    assertThat(errors(ARTICLE))
        .containsExactly(ARTICLE + ":1 The front matter lacks `id`. Add it.");
  }

  @Test
  void an_unknown_kind() {
    tree.change(PROCEDURE, "kind: procedure", "kind: walk");
    error(PROCEDURE, "kind: walk", "`kind: walk` is unknown");
  }

  @Test
  void an_unknown_certificate() {
    tree.change(PROCEDURE, "certificate: login", "certificate: both");
    error(PROCEDURE, "certificate: both", "`certificate: both` is unknown");
  }

  @Test
  void an_unknown_certainty() {
    tree.change(PROCEDURE, "certainty: high", "certainty: sure");
    error(PROCEDURE, "certainty: sure", "`certainty: sure` is unknown");
  }

  @Test
  void wrong_dates() {
    tree.change(PROCEDURE, "seen-on: 2026-11-20", "seen-on: 2026-02-30");
    tree.change(PROCEDURE, "verified-on: 2026-11-21", "verified-on: 2026/11/21");
    tree.change(PROCEDURE, "review-by: 2027-05-23", "review-by: soon");
    assertThat(errors(PROCEDURE))
        .containsExactlyInAnyOrder(
            at(PROCEDURE, "2026-02-30")
                + "`2026-02-30` is no date. Write year-month-day, 2026-11-23.",
            at(PROCEDURE, "2026/11/21")
                + "`2026/11/21` is no date. Write year-month-day, 2026-11-23.",
            at(PROCEDURE, "soon") + "`soon` is no date. Write year-month-day, 2026-11-23.");
  }

  @Test
  void one_text_where_a_list_belongs() {
    tree.change(PROCEDURE, "needs:\n  - マイナンバーカード", "needs: マイナンバーカード");
    error(PROCEDURE, "needs: ", "Here the format wants a list");
  }

  @Test
  void a_list_where_one_text_belongs() {
    tree.change(PROCEDURE, "law: 公的個人認証法", "law:\n  - 公的個人認証法");
    error(PROCEDURE, "  - 公的個人認証法", "Here the format wants one text");
  }

  @Test
  void one_text_where_several_keys_belong() {
    tree.change(PROCEDURE, "where:\n  online: ありません。\n  in-person: 市区町村の窓口です。", "where: 窓口です。");
    error(PROCEDURE, "where: ", "Here stands one value");
  }

  @Test
  void an_unusable_id() {
    tree.change(INNER_PART, "id: reading", "id: Reading");
    assertThat(errors(INNER_PART))
        .contains(
            at(INNER_PART, "id: Reading")
                + "The id `Reading` is not usable. Use words of a-z and 0-9 joined by `-`, and none of [elsewhere, finish, later, person, return, stuck].");
  }

  @Test
  void an_id_that_means_something_else_in_a_choice() {
    tree.write("mynumber-card/stuck.md", copyOfArticle("stuck"));
    error("mynumber-card/stuck.md", "id: stuck", "The id `stuck` is not usable");
  }

  @Test
  void an_id_that_is_taken() {
    tree.write(
        "passport/card-lost.md",
        copyOfArticle("card-lost").replace("category: mynumber-card", "category: passport"));
    error("passport/card-lost.md", "id: card-lost", "The id `card-lost` is taken by " + ARTICLE);
  }

  // Place

  @Test
  void an_id_that_is_not_the_file_name() {
    tree.write("mynumber-card/another.md", copyOfArticle("other"));
    error("mynumber-card/another.md", "id: other", "The id `other` is not the file name");
  }

  @Test
  void a_category_that_is_not_the_folder() {
    tree.write("passport/other.md", copyOfArticle("other"));
    error(
        "passport/other.md",
        "category:",
        "The category `mynumber-card` is not the folder `passport`");
  }

  @Test
  void a_part_outside_its_folder() {
    tree.write("mynumber-card/reading.md", tree.text(INNER_PART));
    tree.remove(INNER_PART);
    error("mynumber-card/reading.md", "kind: part", "A part lies in the folder parts/");
  }

  @Test
  void a_topic_among_the_parts() {
    tree.write("parts/other.md", copyOfArticle("other"));
    error("parts/other.md", "kind: article", "In parts/ lie only parts");
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
        .hasToString(PART + ":1 No source. Add `sources` with title, url and seen-on.");
  }

  @Test
  void an_empty_list_of_sources() {
    tree.change(
        PART,
        "sources:\n  - title: マイナポータル\n    url: https://myna.go.jp/\n    seen-on: 2026-11-20\n",
        "sources: []\n");
    assertThat(check()).singleElement().asString().contains(":1 No source.");
  }

  @Test
  void a_source_that_lacks_something() {
    tree.change(ARTICLE, "    seen-on: 2026-11-20\n", "");
    error(ARTICLE, "- title: マイナンバーカード総合サイト", "This source lacks `seen-on`");
  }

  @Test
  void a_source_without_https() {
    tree.change(ARTICLE, "https://www.kojinbango", "http://www.kojinbango");
    error(ARTICLE, "http://", "is not one of https");
  }

  @Test
  void a_source_that_is_no_address() {
    tree.change(ARTICLE, "url: https://www.kojinbango-card.go.jp/", "url: 総合サイト");
    error(ARTICLE, "url: 総合サイト", "is not one of https");
  }

  @Test
  void a_source_seen_in_the_future() {
    tree.change(ARTICLE, "seen-on: 2026-11-20", "seen-on: 2026-11-25");
    error(ARTICLE, "seen-on", "`seen-on: 2026-11-25` lies in the future");
  }

  @Test
  void facts_verified_in_the_future() {
    tree.change(ARTICLE, "verified-on: 2026-11-22", "verified-on: 2026-11-25");
    error(ARTICLE, "verified-on", "`verified-on: 2026-11-25` lies in the future");
  }

  @Test
  void a_review_that_is_due_soon() {
    tree.change(ARTICLE, "review-by: 2027-05-23", "review-by: 2026-12-25");
    assertThat(check()).isEmpty();
    tree.change(ARTICLE, "review-by: 2026-12-25", "review-by: 2026-12-24");
    warning(ARTICLE, "review-by", "The review is due in 30 days");
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
        .contains(
            at(PART, "review-by")
                + "The review was due by 2027-05-23. Verify the facts and set both dates anew.");
  }

  @Test
  void a_review_before_the_verification() {
    tree.change(ARTICLE, "verified-on: 2026-11-22", "verified-on: 2026-11-24");
    tree.change(ARTICLE, "review-by: 2027-05-23", "review-by: 2026-11-24");
    assertThat(errors(ARTICLE))
        .containsExactly(
            at(ARTICLE, "review-by")
                + "`review-by` is not after `verified-on`. Write a later day.");
  }

  // Asks and answer

  @Test
  void fewer_than_eight_asks() {
    tree.change(ARTICLE, "  - 紛失の届け\n", "");
    error(ARTICLE, "  - カードをなくした", "Only 7 ways to ask");
  }

  @Test
  void no_asks() {
    tree.write(ARTICLE, tree.text(ARTICLE).replaceAll("(?s)asks:.*?sources:", "sources:"));
    assertThat(check()).singleElement().asString().startsWith(ARTICLE + ":1 Only 0 ways to ask");
  }

  @Test
  void an_ask_that_stands_twice_in_a_topic() {
    tree.change(ARTICLE, "  - 紛失の届け\n", "  - 紛失の届け\n  - カードを、なくした。\n");
    warning(ARTICLE, "  - カードを、なくした。", "is also asked in " + ARTICLE + ":8");
  }

  @Test
  void an_ask_that_another_topic_has() {
    tree.change(PROCEDURE, "  - 思い出せない\n", "  - 思い出せない\n  - 紛失の届け\n");
    warning(PROCEDURE, "  - 紛失の届け", "is also asked in " + ARTICLE + ":15");
  }

  @Test
  void a_long_plain_name() {
    tree.change(ARTICLE, "plain: カードをなくしたとき", "plain: " + "あ".repeat(24));
    assertThat(check()).isEmpty();
    tree.change(ARTICLE, "plain: あ", "plain: ああ");
    error(ARTICLE, "plain: ", "The plain name has 25 characters");
  }

  @Test
  void no_answer() {
    tree.change(ARTICLE, "## こたえ", "## はじめに");
    assertThat(check())
        .singleElement()
        .hasToString(ARTICLE + ":1 No answer. Begin the body with `## こたえ`.");
  }

  @Test
  void an_empty_answer() {
    tree.change(ARTICLE, "すぐに電話で止めてください。\n", "");
    error(ARTICLE, "## こたえ", "The answer is empty");
  }

  @Test
  void an_answer_of_four_sentences() {
    tree.change(ARTICLE, "すぐに電話で止めてください。", "一です。二です。\n三です。");
    assertThat(check()).isEmpty();
    tree.change(ARTICLE, "三です。", "三です。四です。");
    error(ARTICLE, "## こたえ", "The answer has 4 sentences");
  }

  @Test
  void an_answer_that_is_not_first() {
    tree.change(ARTICLE, "## こたえ", "## はじめに\nはい。\n\n## こたえ");
    error(ARTICLE, "## こたえ", "The answer is not the first section");
  }

  // Body

  @Test
  void text_before_the_first_section() {
    tree.change(ARTICLE, "## こたえ", "まえがき\n\n## こたえ");
    error(ARTICLE, "まえがき", "Text before the first section");
  }

  @Test
  void a_section_that_stands_twice() {
    tree.change(PROCEDURE, "## 手順", "## つまずきやすいところ\nはい。\n\n## 手順");
    assertThat(errors(PROCEDURE))
        .singleElement()
        .asString()
        .contains("A second section `つまずきやすいところ`");
  }

  @Test
  void a_heading_that_the_format_does_not_know() {
    tree.change(ARTICLE, "すぐに電話で", "### すぐに\n電話で");
    assertThat(errors(ARTICLE))
        .containsExactly(
            at(ARTICLE, "### すぐに")
                + "This heading has no place here. Use `## ` for sections and `### ` for steps in 手順.");
  }

  @Test
  void a_part_with_a_section() {
    tree.change(INNER_PART, "## 手順", "## こたえ\nはい。\n\n## 手順");
    mended(INNER_PART, "## こたえ", "A part holds only 手順");
  }

  @Test
  void an_article_with_steps() {
    tree.change(PROCEDURE, "kind: procedure", "kind: article");
    error(PROCEDURE, "## 手順", "An article has no 手順");
  }

  @Test
  void a_procedure_without_steps() {
    tree.change(
        ARTICLE, "kind: article", "kind: procedure\nwho: 人\nwhen: 時\ncertificate: none\nfee: 無料");
    assertThat(check()).singleElement().asString().startsWith(ARTICLE + ":1 No steps");
  }

  @Test
  void text_before_the_first_step() {
    tree.change(INNER_PART, "## 手順\n", "## 手順\nまえがき\n");
    mended(INNER_PART, "まえがき", "Text before the first step");
  }

  @Test
  void a_step_without_an_anchor() {
    tree.change(INNER_PART, "### スマホをのせます {#touch}", "### スマホをのせます");
    mended(INNER_PART, "### スマホをのせます", "This is no heading of a step");
  }

  @Test
  void an_anchor_that_stands_twice() {
    tree.change(PROCEDURE, "{#go}", "{#card}");
    assertThat(errors(PROCEDURE))
        .contains(
            at(PROCEDURE, "### 窓口に行きます")
                + "A second step with the anchor `#card`. Give it another.");
  }

  // Steps

  @Test
  void a_long_title() {
    tree.change(PROCEDURE, "### 窓口に行きます {", "### ｛一｜いち｝二三四五六七八九十一二三四五六 {");
    assertThat(check()).isEmpty();
    tree.change(PROCEDURE, "四五六 {", "四五六七 {");
    error(PROCEDURE, "{#go}", "The title has 17 characters");
  }

  @Test
  void a_step_without_text() {
    tree.change(PROCEDURE, "カードを置いてください。\n", "");
    error(PROCEDURE, "{#card}", "This step says nothing");
  }

  @Test
  void a_step_of_three_sentences() {
    tree.change(PROCEDURE, "カードを置いてください。", "置きます。置いてください。よろしいですか？");
    error(PROCEDURE, "よろしいですか", "The text has 3 sentences");
  }

  @Test
  void an_unknown_picture() {
    tree.change(PROCEDURE, "![カードの絵](card)", "![カードの絵](cards)");
    error(PROCEDURE, "](cards)", "There is no picture `cards`");
  }

  @Test
  void a_picture_without_words() {
    tree.change(PROCEDURE, "![カードの絵](card)", "![](card)");
    error(PROCEDURE, "![](card)", "This is no picture");
  }

  @Test
  void a_second_picture() {
    tree.change(PROCEDURE, "![カードの絵](card)", "![カードの絵](card)\n![紙の絵](note)");
    error(PROCEDURE, "](note)", "A second picture");
  }

  @Test
  void a_step_without_choices() {
    tree.change(
        ARTICLE, "kind: article", "kind: procedure\nwho: 人\nwhen: 時\ncertificate: none\nfee: 無料");
    tree.write(ARTICLE, tree.text(ARTICLE) + "\n## 手順\n\n### 電話します {#call}\n電話します。\n");
    assertThat(check())
        .extracting(Fault::toString)
        .containsExactly(
            at(ARTICLE, "{#call}") + "No choices. Add two to four lines `- [label](target)`.",
            at(ARTICLE, "{#call}")
                + "No way leads out from here. Lead a choice on, to `finish`, `person` or a topic.");
  }

  @Test
  void one_choice() {
    tree.change(INNER_PART, "- [読み取れません](stuck)\n", "");
    warning(INNER_PART, "{#touch}", "Only one choice");
  }

  @Test
  void five_choices() {
    tree.change(PROCEDURE, "- [できました](finish)", "- [できました](finish)\n- [だめでした](stuck)");
    error(PROCEDURE, "{#go}", "5 choices");
  }

  @Test
  void a_long_label() {
    tree.change(PROCEDURE, "[できました]", "[" + "あ".repeat(16) + "]");
    assertThat(check()).isEmpty();
    tree.change(PROCEDURE, "- [ああ", "- [あああ");
    error(PROCEDURE, "あああ", "The label has 17 characters");
  }

  @Test
  void a_label_that_stands_twice() {
    tree.change(PROCEDURE, "- [もう一度]", "- [できました]");
    error(PROCEDURE, "- [できました](part", "The label `できました` stands twice");
  }

  @Test
  void a_list_in_a_step_that_is_no_choice() {
    tree.change(PROCEDURE, "カードを置いてください。", "カードを置いてください。\n- 机の上");
    error(PROCEDURE, "- 机の上", "A list in a step holds choices");
  }

  @Test
  void text_after_the_choices() {
    tree.change(PROCEDURE, "- [見つからない](stuck)", "- [見つからない](stuck)\n\nあとがき");
    error(PROCEDURE, "あとがき", "Text after the choices");
  }

  // Ways

  @Test
  void an_unknown_topic() {
    tree.change(PROCEDURE, "[なくした](card-lost)", "[なくした](card-gone)");
    error(PROCEDURE, "(card-gone)", "There is no topic `card-gone`");
  }

  @Test
  void an_unknown_topic_in_a_section() {
    tree.change(PROCEDURE, "[なくしたとき](card-lost)", "[なくしたとき](card-gone)");
    error(PROCEDURE, "(card-gone)", "There is no topic `card-gone`");
  }

  @Test
  void an_address_in_a_section_is_no_fault() {
    tree.change(PROCEDURE, "[なくしたとき](card-lost)", "[なくしたとき](https://www.jpki.go.jp/)");
    assertThat(check()).isEmpty();
  }

  @Test
  void an_unknown_part() {
    tree.change(PROCEDURE, "part:reading#go", "part:writing#go");
    error(PROCEDURE, "part:writing", "There is no part `writing`");
  }

  @Test
  void an_unknown_step() {
    tree.change(PROCEDURE, "[できました](finish)", "[できました](#end)");
    error(PROCEDURE, "(#end)", "No step here has the anchor `#end`");
  }

  @Test
  void an_unknown_step_to_return_to() {
    tree.change(PROCEDURE, "part:reading#go", "part:reading#end");
    error(PROCEDURE, "#end", "No step here has the anchor `#end`");
  }

  @Test
  void a_call_without_a_step_to_return_to() {
    tree.change(PROCEDURE, "part:reading#go", "part:reading");
    error(PROCEDURE, "part:reading)", "The anchor is missing");
  }

  @Test
  void a_return_outside_a_part() {
    tree.change(PROCEDURE, "[できました](finish)", "[できました](return)");
    error(PROCEDURE, "(return)", "Only a part can `return`");
  }

  @Test
  void a_part_without_return() {
    tree.change(INNER_PART, "[読み取れました](return)", "[読み取れました](person)");
    assertThat(errors(INNER_PART))
        .containsExactly(
            at(INNER_PART, "## 手順") + "This part never returns. Lead a choice to `return`.");
  }

  @Test
  void parts_that_lead_back_to_themselves() {
    tree.change(INNER_PART, "[読み取れません](stuck)", "[入り直します](part:login#touch)");
    assertThat(errors(INNER_PART))
        .containsExactly(
            at(INNER_PART, "part:login")
                + "The part `login` leads back to this part, without end. Lead to a step instead.");
    assertThat(errors(PART))
        .containsExactly(
            at(PART, "part:reading")
                + "The part `reading` leads back to this part, without end. Lead to a step instead.");
  }

  @Test
  void a_dead_step_of_a_procedure() {
    tree.change(
        PROCEDURE,
        "### 窓口に行きます",
        "### 待ちます {#wait}\n待ちます。\n\n- [はい](#go)\n- [いいえ](stuck)\n\n### 窓口に行きます");
    error(PROCEDURE, "{#wait}", "No way leads to this step");
  }

  @Test
  void a_dead_step_of_a_part() {
    tree.write(
        INNER_PART,
        tree.text(INNER_PART) + "\n### 待ちます {#wait}\n待ちます。\n\n- [はい](return)\n- [いいえ](stuck)\n");
    error(INNER_PART, "{#wait}", "No way leads to this step");
  }

  @Test
  void a_step_without_a_way_out() {
    tree.change(PROCEDURE, "- [係の人と話す](person)", "- [待ちます](#wait)");
    tree.write(
        PROCEDURE,
        tree.text(PROCEDURE) + "\n### 待ちます {#wait}\n待ちます。\n\n- [まだです](#wait)\n- [だめです](stuck)\n");
    error(PROCEDURE, "{#wait}", "No way leads out from here");
  }

  @Test
  void a_circle_through_a_part_has_no_way_out() {
    tree.change(PROCEDURE, "- [係の人と話す](person)", "- [だめです](stuck)");
    tree.change(PROCEDURE, "- [できました](finish)", "- [はじめから](#go)");
    error(PROCEDURE, "{#go}", "No way leads out from here");
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
    error(INNER_PART, "{#wait}", "No way leads out from here");
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
          .startsWith(at(PROCEDURE, "あああ") + "A sentence has ");
      tree.write(PROCEDURE, before);
    }
  }

  @Test
  void a_sentence_of_more_than_sixty_characters() {
    tree.change(ARTICLE, "すぐに電話で止めてください。", "｛後｜あと｝" + "あ".repeat(58) + "。");
    warning(ARTICLE, "あああ", "A sentence has 60 characters");
    tree.change(ARTICLE, "｛後｜あと｝", "｛後｜あと｝で");
    error(ARTICLE, "あああ", "A sentence has 61 characters");
  }

  @Test
  void a_sentence_of_more_than_forty_characters() {
    tree.change(ARTICLE, "すぐに電話で止めてください。", "あ".repeat(39) + "。");
    assertThat(check()).isEmpty();
    tree.change(ARTICLE, "ああ。", "あああ。");
    warning(ARTICLE, "あああ", "A sentence has 41 characters");
  }

  @Test
  void a_reading_that_is_not_closed() {
    tree.change(PROCEDURE, "｛窓口｜まどぐち｝", "｛窓口｜まどぐち");
    error(PROCEDURE, "｛窓口", "A reading is not complete");
  }

  @Test
  void half_width_katakana() {
    tree.change(PROCEDURE, "  - ロックされた", "  - ﾛｯｸされた");
    error(PROCEDURE, "ﾛｯｸ", "Half-width katakana");
  }

  @Test
  void a_tab() {
    tree.change(PROCEDURE, "窓口で話します。", "\t窓口で話します。");
    error(PROCEDURE, "\t", "A tab");
  }

  @Test
  void an_invisible_character() {
    tree.change(PROCEDURE, "窓口で話します。", "窓口で\u200B話します。");
    error(PROCEDURE, "\u200B", "An invisible character");
  }

  @Test
  void a_lost_character() {
    tree.change(PROCEDURE, "窓口で話します。", "窓口で\uFFFD話します。");
    error(PROCEDURE, "\uFFFD", "A character was lost");
  }

  // Plain Japanese

  @Test
  void a_double_negation() {
    tree.change(PROCEDURE, "窓口で話します。", "窓口に行かなければなりません。");
    warning(PROCEDURE, "行かなければ", "Double negation");
  }

  @Test
  void a_passive() {
    tree.change(PROCEDURE, "窓口で話します。", "カードが交付されます。");
    warning(PROCEDURE, "交付され", "Passive");
  }

  @Test
  void keigo() {
    tree.change(PROCEDURE, "窓口で話します。", "窓口でご案内いたします。");
    warning(PROCEDURE, "いたします", "Keigo");
  }

  @Test
  void a_word_of_offices_that_is_not_explained() {
    tree.change(PROCEDURE, "窓口で話します。", "画面をタップします。");
    warning(PROCEDURE, "タップ", "`タップ` is a word of offices. Say 押す");
    tree.change(PROCEDURE, "画面をタップします。", "タップ（押すこと）をします。");
    assertThat(check()).isEmpty();
  }

  // What stands elsewhere

  @Test
  void a_telephone_number_that_no_list_knows() {
    tree.change(PROCEDURE, "窓口で話します。", "0120-95-0178 に聞きます。");
    assertThat(check()).isEmpty();
    tree.change(PROCEDURE, "0120-95-0178 に", "0120-95-0179 に");
    error(PROCEDURE, "0120-95-0179", "The number 0120-95-0179 stands in no list");
  }

  @Test
  void an_address_that_is_no_source() {
    tree.change(PROCEDURE, "窓口で話します。", "jpki.go.jp を開きます。");
    assertThat(check()).isEmpty();
    tree.change(PROCEDURE, "jpki.go.jp を", "jpki.example.jp を");
    error(PROCEDURE, "jpki.example.jp", "The address jpki.example.jp is none of a source");
  }

  @Test
  void a_word_without_a_reading() {
    tree.change(PROCEDURE, "窓口で話します。", "｛彁彁｜かか｝を出します。");
    assertThat(check()).isEmpty();
    tree.change(PROCEDURE, "｛彁彁｜かか｝を出します。", "彁彁を出します。");
    error(PROCEDURE, "彁彁", "`彁彁` has no reading");
  }

  // What the product has to know

  @Test
  void a_topic_that_is_missing() {
    words = words(List.of(new WordLists.ExpectedTopic("tax", "tax", false)));
    assertThat(check())
        .singleElement()
        .asString()
        .isEqualTo("words/topics.tsv:1 The topic `tax` is missing.");
  }

  @Test
  void a_procedure_of_the_plan_without_steps_for_the_counter() {
    words = words(List.of(new WordLists.ExpectedTopic("pin-reset", "mynumber-card", true)));
    assertThat(errors(PROCEDURE))
        .containsExactly(
            PROCEDURE + ":1 A procedure of the plan has at least 5 steps.",
            PROCEDURE + ":1 A procedure of the plan has a step `{#counter}`.");
  }

  @Test
  void a_step_of_the_caller_that_a_part_leads_back_to() {
    tree.change(PART, "- [出ません](#open)", "- [出ません](return#counter)");
    assertThat(errors(PROCEDURE))
        .hasSize(2)
        .allMatch(fault -> fault.contains("`login` may lead back to `#counter`"));
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
        .containsExactly(file + ":1 The front matter lacks `" + key + "`. Add it.");
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
