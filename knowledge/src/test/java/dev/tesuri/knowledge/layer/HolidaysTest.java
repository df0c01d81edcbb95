package dev.tesuri.knowledge.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidaysTest {

  /// The list of the Cabinet Office (国民の祝日), month and day.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2020 | 1/1 1/13 2/11 2/23 2/24 3/20 4/29 5/3 5/4 5/5 5/6 7/23 7/24 8/10 9/21 9/22 11/3 11/23
          2021 | 1/1 1/11 2/11 2/23 3/20 4/29 5/3 5/4 5/5 7/22 7/23 8/8 8/9 9/20 9/23 11/3 11/23
          2024 | 1/1 1/8 2/11 2/12 2/23 3/20 4/29 5/3 5/4 5/5 5/6 7/15 8/11 8/12 9/16 9/22 9/23 10/14 11/3 11/4 11/23
          2025 | 1/1 1/13 2/11 2/23 2/24 3/20 4/29 5/3 5/4 5/5 5/6 7/21 8/11 9/15 9/23 10/13 11/3 11/23 11/24
          2026 | 1/1 1/12 2/11 2/23 3/20 4/29 5/3 5/4 5/5 5/6 7/20 8/11 9/21 9/22 9/23 10/12 11/3 11/23
          2027 | 1/1 1/11 2/11 2/23 3/21 3/22 4/29 5/3 5/4 5/5 7/19 8/11 9/20 9/23 10/11 11/3 11/23
          """)
  void a_year_has_the_days_of_the_official_list(int year, String days) {
    assertThat(Holidays.of(year).keySet())
        .containsExactlyElementsOf(
            Arrays.stream(days.split(" ")).map(day -> date(year, day)).toList());
  }

  @Test
  void a_day_tells_its_name() {
    assertThat(Holidays.name(LocalDate.of(2026, 9, 22))).contains("国民の休日");
    assertThat(Holidays.name(LocalDate.of(2026, 5, 6))).contains("休日（振替）");
    assertThat(Holidays.name(LocalDate.of(2026, 11, 23))).contains("勤労感謝の日");
    assertThat(Holidays.name(LocalDate.of(2026, 11, 24))).isEmpty();
  }

  @Test
  void every_year_of_the_formula_has_its_sixteen_holidays_and_no_equinox_elsewhere() {
    for (int year = 2020; year <= 2099; year++) {
      var days = Holidays.of(year);
      assertThat(days).hasSizeGreaterThanOrEqualTo(16);
      assertThat(days)
          .containsValue("春分の日")
          .containsValue("秋分の日")
          .allSatisfy(
              (day, name) -> {
                if (name.equals("春分の日")) {
                  assertThat(day.getDayOfMonth()).isBetween(19, 21);
                }
                if (name.equals("秋分の日")) {
                  assertThat(day.getDayOfMonth()).isBetween(22, 23);
                }
              });
    }
    assertThatThrownBy(() -> Holidays.of(2100)).isInstanceOf(IllegalArgumentException.class);
  }

  private static LocalDate date(int year, String day) {
    int slash = day.indexOf('/');
    return LocalDate.of(
        year,
        Integer.parseInt(day.substring(0, slash)),
        Integer.parseInt(day.substring(slash + 1)));
  }
}
