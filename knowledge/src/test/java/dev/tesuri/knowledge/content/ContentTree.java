package dev.tesuri.knowledge.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// A small content folder on disk without faults, to be spoiled in one place by a test.
final class ContentTree {
  static final String PROCEDURE = "mynumber-card/pin-reset.md";
  static final String ARTICLE = "mynumber-card/card-lost.md";
  static final String PART = "parts/login.md";
  static final String INNER_PART = "parts/reading.md";

  private final Path root;

  ContentTree(Path root) {
    this.root = root;
    write(PROCEDURE, procedure());
    write(ARTICLE, article());
    write(PART, part());
    write(INNER_PART, innerPart());
  }

  Path root() {
    return root;
  }

  Content read() {
    return new ContentReader().read(root);
  }

  void write(String file, String text) {
    try {
      Files.createDirectories(root.resolve(file).getParent());
      Files.writeString(root.resolve(file), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void remove(String file) {
    try {
      Files.delete(root.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text(String file) {
    try {
      return Files.readString(root.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Replaces a text that must stand exactly once in the file.
  void change(String file, String was, String is) {
    var text = text(file);
    assertThat(text.split(Pattern.quote(was), -1)).as(was).hasSize(2);
    write(file, text.replace(was, is));
  }

  /// The line on which the text stands first, from 1.
  int line(String file, String text) {
    var lines = List.of(text(file).split("\n", -1));
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(text)) {
        return i + 1;
      }
    }
    throw new AssertionError(file + " does not hold " + text);
  }

  private static String procedure() {
    return """
    ---
    id: pin-reset
    kind: procedure
    title: 暗証番号の再設定
    plain: 忘れた番号を作りなおす
    category: mynumber-card
    asks:
      - 番号を忘れた
      - 四つの数字がわからない
      - ロックされた
      - 暗証番号を変えたい
      - 番号がちがうと出る
      - 三回まちがえた
      - 使えなくなった
      - 思い出せない
    who: カードを持つ人です。
    when: いつでもできます。
    needs:
      - マイナンバーカード
    where:
      online: ありません。
      in-person: 市区町村の窓口です。
    certificate: login
    fee: 無料です。
    law: 公的個人認証法
    sources:
      - title: 公的個人認証サービス
        url: https://www.jpki.go.jp/
        seen-on: 2026-11-20
    verified-on: 2026-11-21
    review-by: 2027-05-23
    certainty: high
    ---

    ## こたえ
    ｛窓口｜まどぐち｝で作りなおせます。
    お金はかかりません。

    ## つまずきやすいところ
    * 本人が行きます。

    代わりの人は[なくしたとき](card-lost)も見てください。

    ## 手順

    ### カードを用意します {#card}
    ![カードの絵](card)
    カードを置いてください。
    > かばんを見てみましょう。
    > 引き出しも見てみましょう。

    - [あります](part:login#go)
    - [なくした](card-lost)
    - [見つからない](stuck)

    ### 窓口に行きます {#go}
    窓口で話します。
    「番号を忘れました。」と言ってください。

    - [できました](finish)
    - [もう一度](part:login#go)
    - [読み取りだけ](part:reading#go)
    - [係の人と話す](person)
    """;
  }

  private static String article() {
    return """
    ---
    id: card-lost
    kind: article
    title: カードの紛失
    plain: カードをなくしたとき
    category: mynumber-card
    asks:
      - カードをなくした
      - カードを落とした
      - カードが見あたらない
      - カードを盗まれた
      - 財布ごとなくした
      - カードを止めたい
      - なくしたら電話はどこ
      - 紛失の届け
    sources:
      - title: マイナンバーカード総合サイト
        url: https://www.kojinbango-card.go.jp/
        seen-on: 2026-11-20
    verified-on: 2026-11-22
    review-by: 2027-05-23
    certainty: medium
    ---

    ## こたえ
    すぐに電話で止めてください。
    """;
  }

  private static String part() {
    return """
    ---
    id: login
    kind: part
    title: ログイン
    plain: マイナポータルに入る
    sources:
      - title: マイナポータル
        url: https://myna.go.jp/
        seen-on: 2026-11-20
    verified-on: 2026-11-20
    review-by: 2027-05-23
    certainty: high
    ---

    ## 手順

    ### アプリを開きます {#open}
    アプリを押してください。

    - [押しました](part:reading#name)
    - [開けません](stuck)

    ### 名前を見ます {#name}
    名前が出ましたか。

    - [出ました](return)
    - [出ません](#open)
    """;
  }

  private static String innerPart() {
    return """
    ---
    id: reading
    kind: part
    title: 読み取り
    plain: カードを読み取る
    sources:
      - title: マイナポータル
        url: https://myna.go.jp/
        seen-on: 2026-11-20
    verified-on: 2026-11-20
    review-by: 2027-05-23
    certainty: high
    ---

    ## 手順

    ### スマホをのせます {#touch}
    カードにのせてください。

    - [読み取れました](return)
    - [読み取れません](stuck)
    """;
  }
}
