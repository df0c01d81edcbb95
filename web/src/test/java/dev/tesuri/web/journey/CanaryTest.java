package dev.tesuri.web.journey;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.bot.guard.MadeUpNumbers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A session full of fabricated secrets, through every door; then every place is searched for them.
class CanaryTest {

  private static final List<String> SHAPES =
      List.of(
          "%s",
          "わたしの番号は%sです", "マイナンバー %s", "カードの番号 %s を入れた", "（%s）", "番号=%s。これで合っていますか", "%s が通らない");

  private final RunningServer server = RunningServer.get();
  private final MadeUpNumbers numbers = new MadeUpNumbers(20261126);
  private final List<String> secrets = new ArrayList<>();

  @Test
  void no_secret_is_left_anywhere() throws IOException {
    var log = new Collected();
    Logger.getLogger("").addHandler(log);
    try {
      var texts = texts();
      assertThat(texts).hasSizeGreaterThan(35);
      byForm(texts);
      byApi(texts);
      bySocket(texts);
      inPieces();
    } finally {
      Logger.getLogger("").removeHandler(log);
    }

    var asked = String.join("\n", server.model().requests());
    assertThat(asked).as("the model was asked").contains("〔個人番号〕");
    var places = files(server.data()) + log.text() + metrics() + in(asked, UTF_8);
    assertThat(places).contains(in("〔個人番号〕", UTF_8), in("canary-begins", UTF_8));
    for (var secret : secrets) {
      assertThat(places.contains(in(secret, UTF_8))).as(secret).isFalse();
      assertThat(places.contains(in(secret, UTF_16LE))).as(secret).isFalse();
      var coded = Base64.getEncoder().withoutPadding().encodeToString(secret.getBytes(UTF_8));
      assertThat(places.contains(coded)).as(secret).isFalse();
    }
  }

  /// Each text once, with its secrets noted.
  private List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (var shape : SHAPES) {
      for (var written : written(numbers.myNumber())) {
        texts.add(told(shape, written));
      }
    }
    texts.add(told("カード %s", numbers.card(16)));
    texts.add(told("口座番号は%sです", numbers.digits(7)));
    texts.add(told("認証コード %s", numbers.digits(6)));
    texts.add(told("申請書ID %s", numbers.digits(23)));
    texts.add(told("アクセスキー%s", numbers.digits(17)));
    texts.add(told("基礎年金番号 %s", numbers.digits(4) + "-" + numbers.digits(6)));
    texts.add(told("電話は090-%sです", numbers.digits(4) + "-" + numbers.digits(4)));
    texts.add(told("パスポート TK%s", numbers.digits(7)));
    texts.add(told("パスワードは %s です", "Canary" + numbers.digits(6)));
    return texts;
  }

  private String told(String shape, String secret) {
    secrets.add(secret);
    return shape.formatted(secret);
  }

  private void byForm(List<String> texts) {
    var resident = new Resident(server.address()).says("canary-begins");
    for (int i = 0; i < texts.size(); i += 3) {
      resident = i % 30 == 27 ? new Resident(server.address()) : resident;
      resident.says(texts.get(i));
    }
  }

  private void byApi(List<String> texts) {
    var api = new ApiClient(server.address());
    var talk = api.open();
    for (int i = 1; i < texts.size(); i += 3) {
      assertThat(api.say(talk, "c" + i, texts.get(i)).status()).isEqualTo(200);
    }
  }

  private void bySocket(List<String> texts) {
    var resident = new Resident(server.address()).says("手続き");
    try (var line = SocketLine.open(server.address(), "Cookie", resident.cookie()).hello(0)) {
      line.next("events");
      for (int i = 2; i < texts.size(); i += 3) {
        line.say("s" + i, texts.get(i));
        line.next("events");
      }
    }
  }

  private void inPieces() {
    var api = new ApiClient(server.address());
    for (int i = 0; i < 3; i++) {
      var talk = api.open();
      var number = numbers.myNumber();
      List<String> pieces =
          i == 0
              ? List.of(number.substring(0, 6), number.substring(6))
              : List.of(number.substring(0, 5), number.substring(5, 9), number.substring(9));
      for (var piece : pieces) {
        api.say(talk, "p" + piece, i == 2 ? "つぎは" + piece + "です" : piece);
        if (piece.length() > 3) {
          secrets.add('"' + (i == 2 ? "つぎは" + piece + "です" : piece) + '"');
        }
      }
    }
  }

  private String metrics() {
    var measures =
        new Resident(server.address())
            .get("/metrics", "Authorization", "Bearer " + RunningServer.METRICS_TOKEN);
    assertThat(measures.body()).contains("tesuri_answers_total");
    return in(measures.body(), UTF_8);
  }

  private static String files(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).map(CanaryTest::bytes).collect(Collectors.joining());
    }
  }

  private static String bytes(Path file) {
    try {
      return Files.readString(file, ISO_8859_1);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// The bytes of a text, one letter each.
  private static String in(String text, Charset charset) {
    return new String(text.getBytes(charset), ISO_8859_1);
  }

  private static List<String> written(String number) {
    return Stream.of("", "wide", "kanji", "s4", "h4")
        .map(how -> MadeUpNumbers.written(number, how))
        .toList();
  }

  /// What was logged, with what was thrown.
  private static final class Collected extends Handler {
    private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();

    @Override
    public void publish(LogRecord line) {
      lines.add(line.getMessage() + List.of(parameters(line)) + line.getThrown());
    }

    private static Object[] parameters(LogRecord line) {
      return line.getParameters() == null ? new Object[0] : line.getParameters();
    }

    String text() {
      return in(String.join("\n", lines), UTF_8);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
