package dev.tesuri.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Mail to a real server on the loopback.
class SmtpMessengerTest {

  private static final InstantSource NOON =
      InstantSource.fixed(Instant.parse("2026-11-24T03:00:00Z"));

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private SmtpMessenger messenger(Optional<String> user, Optional<String> password) {
    return new SmtpMessenger(
        new MailSettings(
            "127.0.0.1",
            server.getSmtp().getPort(),
            "none",
            user,
            password,
            "tesuri@aozora.example",
            List.of("madoguchi@aozora.example", "shien@aozora.example")),
        NOON);
  }

  @Test
  void a_japanese_message_reaches_everybody() throws Exception {
    messenger(Optional.empty(), Optional.empty()).send("相談が1件、待っています", "画面を開いてください。");
    var arrived = server.getReceivedMessages();
    assertThat(arrived).hasSize(2);
    assertThat(arrived[0].getSubject()).isEqualTo("相談が1件、待っています");
    assertThat(arrived[0].getContent().toString()).contains("画面を開いてください。");
    assertThat(arrived[0].getSentDate().toInstant()).isEqualTo(NOON.instant());
    assertThat(arrived[0].getAllRecipients()).hasSize(2);
  }

  @Test
  void who_must_sign_in_does_so() throws Exception {
    server.setUser("tesuri@aozora.example", "tesuri", "made-up");
    messenger(Optional.of("tesuri"), Optional.of("made-up")).send("件名", "本文");
    assertThat(server.getReceivedMessages()).hasSize(2);
    assertThatThrownBy(
            () -> messenger(Optional.of("tesuri"), Optional.of("wrong")).send("件名", "本文"))
        .isInstanceOf(IOException.class)
        .hasMessageNotContaining("wrong");
  }

  @Test
  void a_server_that_is_away_is_told_as_such() {
    var messenger = messenger(Optional.empty(), Optional.empty());
    server.stop();
    assertThatThrownBy(() -> messenger.send("件名", "本文")).isInstanceOf(IOException.class);
  }
}
