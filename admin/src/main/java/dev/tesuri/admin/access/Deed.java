package dev.tesuri.admin.access;

import java.util.Arrays;

/// What the audit keeps: every change that staff make, and every reading of a transcript.
public enum Deed {
  ACCOUNT_MADE("account-made", "アカウントを作った"),
  INVITED("invited", "招待した"),
  LINK_MADE("link-made", "パスワードを決めるリンクを作った"),
  PASSWORD_SET("password-set", "パスワードを決めた"),
  SECOND_FACTOR_SET("second-factor-set", "認証アプリを登録した"),
  SECOND_FACTOR_RESET("second-factor-reset", "認証アプリの登録を消した"),
  RECOVERY_CODES_MADE("recovery-codes-made", "予備コードを作りなおした"),
  RECOVERY_CODE_USED("recovery-code-used", "予備コードで入った"),
  ACCOUNT_ENDED("account-ended", "アカウントを終わりにした"),
  PROVIDER_LINKED("provider-linked", "組織のアカウントとつないだ"),
  PROVIDER_UNLINKED("provider-unlinked", "組織のアカウントとのつながりを切った"),
  VOUCHED_FOR("vouched-for", "組織のアカウントで本人を確かめた"),
  ROOM_SET("room-set", "相談の受け方を変えた"),
  SIGNED_IN("signed-in", "入った"),
  SIGN_IN_REFUSED("sign-in-refused", "入ろうとして断られた"),
  SIGNED_OUT("signed-out", "出た"),
  CONTENT_READ_AGAIN("content-read-again", "知識を読みこみなおした"),
  WORDING_TAKEN("wording-taken", "質問を言い方に加えた"),
  QUESTION_ASIDE("question-aside", "質問を外した"),
  SHORTFALL_SETTLED("shortfall-settled", "足りないことへの対応をすませた"),
  TEXT_BEGUN("text-begun", "文章の下書きをはじめた"),
  TEXT_SAVED("text-saved", "文章の下書きを保存した"),
  TEXT_SENT("text-sent", "文章の確認を頼んだ"),
  TEXT_BACK("text-back", "文章を下書きにもどした"),
  TEXT_DROPPED("text-dropped", "文章の下書きをやめた"),
  TEXT_PUBLISHED("text-published", "文章を公開した"),
  TEXT_WITHDRAWN("text-withdrawn", "文章を取り下げた"),
  TEXT_COMPARED("text-compared", "もとの文章が新しくなったのを確かめた"),
  TWO_PERSONS_SET("two-persons-set", "公開に二人目が要るかを決めた"),
  TOPIC_OWNED("topic-owned", "話題の担当を決めた"),
  FIGURES_TAKEN("figures-taken", "利用実績をCSVで取り出した"),
  FAQ_OFFERED("faq-offered", "よくある質問の確認を頼んだ"),
  FAQ_PUBLISHED("faq-published", "よくある質問を取りこんだ"),
  FAQ_CHANGED("faq-changed", "よくある質問を書きかえた"),
  FAQ_TAKEN_BACK("faq-taken-back", "よくある質問を前にもどした"),
  FAQ_EXPORTED("faq-exported", "よくある質問を書き出した"),
  CONTENT_EXPORTED("content-exported", "知識をすべて書き出した"),
  CONVERSATION_ERASED("conversation-erased", "相談を消した"),
  SERVICE_SWITCHED("service-switched", "窓口の動かし方を変えた"),
  KIOSK_ENTERED("kiosk-entered", "端末を加えた"),
  KIOSK_CODE_MADE("kiosk-code-made", "端末を登録するコードを作った"),
  KIOSK_REGISTERED("kiosk-registered", "端末が登録された"),
  KIOSK_PRINTS_SET("kiosk-prints-set", "端末の印刷を変えた"),
  KIOSK_ENDED("kiosk-ended", "端末を終わりにした"),
  TRANSCRIPT_READ("transcript-read", "相談の記録を読んだ");

  private final String code;
  private final String words;

  Deed(String code, String words) {
    this.code = code;
    this.words = words;
  }

  /// As it is stored.
  public String code() {
    return code;
  }

  /// The words for a stored code; a code of a newer version stands for itself.
  static String wordsOf(String code) {
    return Arrays.stream(values())
        .filter(deed -> deed.code.equals(code))
        .map(deed -> deed.words)
        .findFirst()
        .orElse(code);
  }
}
