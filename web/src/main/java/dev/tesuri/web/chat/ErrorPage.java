package dev.tesuri.web.chat;

/// A page that could not be shown: what happened, and what to press next.
///
/// @param status of the response
/// @param title what happened, in a few words
/// @param text what to do now, in one or two sentences
public record ErrorPage(Frame frame, int status, String title, String text) {

  private static final String RESTING = "いまは お休みしています";

  /// For a town that has switched the service off.
  ///
  /// @param notice as the town wrote it
  public static ErrorPage resting(Frame frame, String notice) {
    return new ErrorPage(frame, 503, RESTING, notice);
  }

  /// Whether the service is switched off: then telephones alone lead on.
  public boolean resting() {
    return title.equals(RESTING);
  }

  /// The usual words for a status.
  public static ErrorPage of(Frame frame, int status) {
    return switch (status) {
      case 403 -> new ErrorPage(frame, status, "うけつけできませんでした", "はじめの画面から、もう一度おねがいします。");
      case 404, 410 -> new ErrorPage(frame, status, "ページが見つかりません", "はじめの画面から、さがしてください。");
      case 409 -> new ErrorPage(frame, status, "もう送られています", "同じものは、一度だけうけつけました。");
      case 413 -> new ErrorPage(frame, status, "文が長すぎました", "500文字までにして、もう一度送ってください。");
      case 429 ->
          new ErrorPage(frame, status, "すこしお待ちください", "つづけて送られたため、止めています。1分ほどあとで、もう一度おねがいします。");
      case 503 -> new ErrorPage(frame, status, "いま、こみあっています", "すこし待ってから、もう一度おねがいします。");
      default ->
          status < 500
              ? new ErrorPage(frame, status, "うけつけできませんでした", "はじめの画面から、もう一度おねがいします。")
              : new ErrorPage(frame, status, "うまくいきませんでした", "こちらの不具合です。すこし待ってから、もう一度おねがいします。");
    };
  }
}
