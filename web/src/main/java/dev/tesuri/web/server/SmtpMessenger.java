package dev.tesuri.web.server;

import dev.tesuri.bot.handover.Summons;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Date;
import java.util.Properties;

/// Sends by SMTP, one connection for each message. Thread-safe.
final class SmtpMessenger implements Summons.Messenger {

  private static final String PATIENCE_MILLIS = "10000";

  private final MailSettings settings;
  private final InstantSource clock;
  private final Session session;

  SmtpMessenger(MailSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
    var properties = new Properties();
    properties.put("mail.transport.protocol", "smtp");
    properties.put("mail.smtp.host", settings.host());
    properties.put("mail.smtp.port", String.valueOf(settings.port()));
    properties.put("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
    properties.put("mail.smtp.timeout", PATIENCE_MILLIS);
    properties.put("mail.smtp.writetimeout", PATIENCE_MILLIS);
    properties.put("mail.smtp.auth", String.valueOf(settings.user().isPresent()));
    properties.put("mail.smtp.ssl.enable", String.valueOf(settings.security().equals("tls")));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    boolean upgraded = settings.security().equals("starttls");
    properties.put("mail.smtp.starttls.enable", String.valueOf(upgraded));
    properties.put("mail.smtp.starttls.required", String.valueOf(upgraded));
    session = Session.getInstance(properties, new Known(settings));
  }

  @Override
  public void send(String subject, String text) throws IOException {
    try {
      var message = new MimeMessage(session);
      message.setFrom(new InternetAddress(settings.from(), true));
      for (String to : settings.to()) {
        message.addRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
      }
      message.setSubject(subject, StandardCharsets.UTF_8.name());
      message.setText(text, StandardCharsets.UTF_8.name());
      message.setSentDate(Date.from(clock.instant()));
      Transport.send(message);
    } catch (MessagingException failed) {
      throw new IOException("the mail server did not take it", failed);
    }
  }

  private static final class Known extends Authenticator {

    private final MailSettings settings;

    Known(MailSettings settings) {
      this.settings = settings;
    }

    @Override
    protected PasswordAuthentication getPasswordAuthentication() {
      return new PasswordAuthentication(settings.user().orElse(""), settings.password().orElse(""));
    }
  }
}
