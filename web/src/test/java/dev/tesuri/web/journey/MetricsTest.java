package dev.tesuri.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How the server is seen from outside.
class MetricsTest {

  private final RunningServer server = RunningServer.get();
  private final ApiClient api = new ApiClient(server.address());

  private String metrics() {
    var answer = asked("Bearer " + RunningServer.METRICS_TOKEN);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    return answer.body();
  }

  private HttpResponse<String> asked(String authorization) {
    var request = api.at("/metrics").header("Authorization", authorization).GET().build();
    try {
      return Resident.CLIENT.send(request, BodyHandlers.ofString());
    } catch (IOException broken) {
      throw new AssertionError(broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  private static double sum(String metrics, String beginning) {
    return metrics
        .lines()
        .filter(line -> line.startsWith(beginning))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  @Test
  void nobody_reads_the_measures_without_the_token() {
    assertThat(api.get("/metrics").status()).isEqualTo(404);
    for (var wrong : List.of("Bearer wrong", "Bearer ", RunningServer.METRICS_TOKEN)) {
      assertThat(asked(wrong).statusCode()).as(wrong).isEqualTo(404);
    }
  }

  @Test
  void a_real_question_moves_the_measures_and_leaves_no_word_in_them() {
    var before = metrics();
    var talk = api.open();
    api.say(talk, "m-1", "児童手当をもらいたい zq7metricscanary");
    api.say(talk, "m-2", "係の人と話したい zq7metricscanary");
    var after = metrics();

    for (var risen :
        List.of(
            "tesuri_answers_total",
            "tesuri_turn_seconds_count",
            "tesuri_search_seconds_count",
            "tesuri_database_seconds_count{work=\"write\"}",
            "tesuri_database_seconds_count{work=\"read\"}",
            "tesuri_http_seconds_count{status=\"2xx\"}",
            "tesuri_today{what=\"asked\"}",
            "tesuri_today{what=\"handed-over\"}",
            "tesuri_tickets_waiting")) {
      assertThat(sum(after, risen)).as(risen).isGreaterThan(sum(before, risen));
    }
    assertThat(after)
        .contains("tesuri_up{part=\"database\"} 1", "tesuri_sockets_open ", "tesuri_editions ")
        .contains("tesuri_heap_used_bytes ", "tesuri_disk_free_bytes ")
        .doesNotContain("zq7", "児童", talk.id(), talk.token());
    assertThat(after.lines().filter(line -> line.contains("\"other\""))).isEmpty();
    assertThat(after.lines().count()).isLessThan(300);
  }

  @Test
  void health_tells_part_by_part() {
    var ready = api.get("/health/ready");

    assertThat(ready.status()).isEqualTo(200);
    assertThat(ready.body().path("checks").findValuesAsText("name"))
        .containsExactly("serving", "library", "database", "disk", "model");
    assertThat(ready.body().path("checks").findValuesAsText("status")).doesNotContain("OFF");
  }
}
