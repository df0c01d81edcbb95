package dev.tesuri.admin.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

  @ParameterizedTest
  @CsvSource({
    "today, 2026-03-31, 2026-03-31, 2026-03-30, 2026-03-30",
    "week, 2026-03-25, 2026-03-31, 2026-03-18, 2026-03-24",
    "thirty, 2026-03-02, 2026-03-31, 2026-01-31, 2026-03-01",
    "month, 2026-03-01, 2026-03-31, 2026-02-01, 2026-02-28",
    "last-month, 2026-02-01, 2026-02-28, 2026-01-01, 2026-01-31",
    "nonsense, 2026-03-01, 2026-03-31, 2026-02-01, 2026-02-28"
  })
  void each_is_compared_with_the_one_before(
      String code, LocalDate from, LocalDate to, LocalDate first, LocalDate last) {
    var period = Period.of(code, TODAY);

    assertThat(period).extracting(Period::from, Period::to).containsExactly(from, to);
    assertThat(period.before()).extracting(Period::from, Period::to).containsExactly(first, last);
  }

  @Test
  void a_month_so_far_is_compared_with_as_much_of_the_month_before() {
    var before = Period.of("month", LocalDate.of(2026, 3, 10)).before();

    assertThat(before.from()).isEqualTo("2026-02-01");
    assertThat(before.to()).isEqualTo("2026-02-10");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-31, 2026-03-30",
    "2026-03-30, 2026-04-01",
    "2025-03-30, 2026-03-31",
    "2026-02-30, 2026-03-01",
    "'', 2026-03-01",
    "x, y"
  })
  void what_is_no_period_is_none(String from, String to) {
    assertThat(Period.between(from, to, TODAY)).isEmpty();
  }

  @Test
  void a_year_can_be_chosen() {
    var year = Period.between("2025-03-31", "2026-03-31", TODAY).orElseThrow();

    assertThat(year.days()).isEqualTo(Period.LONGEST);
    assertThat(year.written()).isEqualTo("2025年3月31日から2026年3月31日まで");
  }
}
