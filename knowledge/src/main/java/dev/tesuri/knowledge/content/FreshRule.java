package dev.tesuri.knowledge.content;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// What residents read was verified and is due for review in time.
final class FreshRule implements Rule {
  /// Days before the review date from which on the editor is warned.
  private static final long NOTICE = 30;

  private final LocalDate today;

  FreshRule(LocalDate today) {
    this.today = today;
  }

  @Override
  public void check(Page page, Faults faults) {
    var verified = page.front().at("verified-on");
    var review = page.front().at("review-by");
    verified.date().ifPresent(day -> checkVerified(verified.number(), day, faults));
    review.date().ifPresent(day -> checkReview(review.number(), day, faults));
    if (verified.date().isPresent()
        && review.date().filter(day -> !day.isAfter(verified.date().orElseThrow())).isPresent()) {
      faults.error(review.number(), "`review-by` が `verified-on` よりあとではありません。あとの日を書いてください。");
    }
  }

  private void checkVerified(int line, LocalDate day, Faults faults) {
    if (day.isAfter(today)) {
      faults.error(line, "`verified-on: " + day + "` は未来の日です。確かめた日を書いてください。");
    }
  }

  private void checkReview(int line, LocalDate day, Faults faults) {
    long left = ChronoUnit.DAYS.between(today, day);
    if (left < 0) {
      faults.error(line, "見直しの期限（" + day + "）がすぎました。内容を確かめて、二つの日付を新しくしてください。");
    } else if (left <= NOTICE) {
      faults.warning(line, "見直しの期限まで、あと" + left + "日（" + day + "）です。内容を確かめてください。");
    }
  }
}
