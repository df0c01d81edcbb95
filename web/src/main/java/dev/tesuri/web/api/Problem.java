package dev.tesuri.web.api;

import dev.tesuri.bot.reception.Refusal;
import java.time.Duration;

/// A request that is refused, with what RFC 9457 wants to know of it. Nothing was stored.
public final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final String RESTING = "Switched Off";

  private final int status;
  private final String title;
  private final long waitSeconds;

  public Problem(int status, String title, String detail) {
    this(status, title, detail, 0);
  }

  private Problem(int status, String title, String detail, long waitSeconds) {
    super(detail);
    this.status = status;
    this.title = title;
    this.waitSeconds = waitSeconds;
  }

  /// For who sends too much, with the time after which the next is taken.
  public static Problem tooMany(Duration wait) {
    long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    return new Problem(
        429, "Too Many Requests", "すこしお待ちください。" + spoken(seconds) + "ほどあとで、もう一度おねがいします。", seconds);
  }

  private static String spoken(long seconds) {
    return seconds <= 60 ? seconds + "秒" : (seconds + 59) / 60 + "分";
  }

  public static Problem badRequest(String detail) {
    return new Problem(400, "Bad Request", detail);
  }

  /// For a missing, wrong or outlived token; the same for a conversation that does not exist.
  public static Problem unauthorized() {
    return new Problem(401, "Unauthorized", "The token does not open this conversation.");
  }

  public static Problem notFound(String detail) {
    return new Problem(404, "Not Found", detail);
  }

  /// For a town that has switched the service off.
  ///
  /// @param notice what residents read
  public static Problem resting(String notice) {
    return new Problem(503, RESTING, notice);
  }

  /// Whether somebody has switched the service off: no fault of the server.
  public boolean resting() {
    return title.equals(RESTING);
  }

  public static Problem of(Refusal refusal) {
    return switch (refusal) {
      case EMPTY, NOT_TEXT, BAD_CLIENT_ID -> badRequest(refusal.words());
      case TOO_LONG -> new Problem(413, "Content Too Large", refusal.words());
      case UNKNOWN_CHOICE -> new Problem(422, "Unprocessable Content", refusal.words());
      case CONFLICT -> new Problem(409, "Conflict", refusal.words());
      case RESTING -> resting(refusal.words());
      case CLOSED -> new Problem(410, "Gone", refusal.words());
    };
  }

  public int status() {
    return status;
  }

  /// Seconds until it may be sent again; 0 when that is not the question.
  public long waitSeconds() {
    return waitSeconds;
  }

  public String title() {
    return title;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }

  /// The body of `application/problem+json`.
  public String json() {
    return Json.write(
        Json.object()
            .put("type", "about:blank")
            .put("title", title)
            .put("status", status)
            .put("detail", detail()));
  }
}
