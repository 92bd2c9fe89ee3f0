package nl.biotoop.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import nl.biotoop.platform.Mail;
import nl.biotoop.platform.Outbox;
import nl.biotoop.platform.SettingRefused;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The mail server that the operator has set. */
final class MailServer {
  /** Each step of the conversation ends within this; a letter takes about eight. */
  private static final String STEP_MILLIS = "10000";

  private final JavaMailSenderImpl sender;
  private final InternetAddress from;
  private final Clock clock;

  /**
   * The settings as given.
   *
   * @param tls {@code starttls}, {@code tls} or {@code none}
   */
  record Settings(String host, String port, String user, String password, String from, String tls) {
    @Override
    public String toString() {
      return "Settings[" + host + ":" + port + "]";
    }
  }

  /** What came of handing over a letter. */
  sealed interface Handover {
    /** The server took it. */
    record Taken() implements Handover {}

    /**
     * The server did not.
     *
     * @param forGood whether trying again is of no use
     */
    record Failed(Outbox.Problem problem, boolean forGood) implements Handover {}
  }

  /**
   * The server with these settings.
   *
   * @throws SettingRefused when they cannot be used
   */
  MailServer(Settings settings, Clock clock) {
    this.clock = clock;
    this.from = from(settings.from().strip());
    this.sender = new JavaMailSenderImpl();
    sender.setHost(settings.host().strip());
    sender.setPort(port(settings.port().strip()));
    sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
    if (!settings.user().isEmpty()) {
      sender.setUsername(settings.user());
      sender.setPassword(settings.password());
    }
    Properties properties = new Properties();
    properties.putAll(
        Map.of(
            "mail.smtp.auth", Boolean.toString(!settings.user().isEmpty()),
            "mail.smtp.connectiontimeout", STEP_MILLIS,
            "mail.smtp.timeout", STEP_MILLIS,
            "mail.smtp.writetimeout", STEP_MILLIS,
            "mail.smtp.ssl.checkserveridentity", "true"));
    properties.putAll(
        switch (settings.tls().strip()) {
          case "starttls" ->
              Map.of("mail.smtp.starttls.enable", "true", "mail.smtp.starttls.required", "true");
          case "tls" -> Map.of("mail.smtp.ssl.enable", "true");
          case "none" -> Map.of();
          default ->
              throw new SettingRefused(
                  "BIOTOOP_SMTP_TLS is '" + settings.tls() + "'.", "Kies starttls, tls of none.");
        });
    sender.setJavaMailProperties(properties);
  }

  private static InternetAddress from(String setting) {
    String address =
        Mail.address(setting)
            .orElseThrow(() ->
                new SettingRefused(
                    "BIOTOOP_SMTP_FROM is '" + setting + "' en dat is geen e-mailadres.",
                    "Vul het adres in waarvandaan de post komt."));
    try {
      return new InternetAddress(address);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int port(String setting) {
    try {
      int port = Integer.parseInt(setting);
      if (port > 0 && port < 65_536) {
        return port;
      }
    } catch (NumberFormatException e) {
      // Told below, as for a number out of range.
    }
    throw new SettingRefused(
        "BIOTOOP_SMTP_PORT is '" + setting + "' en dat is geen poort.",
        "Vul een getal in van 1 tot en met 65535; meestal is het 587.");
  }

  /**
   * Hands over a letter.
   *
   * @param id stays the same when a letter is tried again, so that the receiving side can tell
   */
  Handover send(String id, String recipient, String subject, String text, String language) {
    try {
      MimeMessage message = sender.createMimeMessage();
      message.setFrom(from);
      message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(recipient));
      message.setSubject(subject, StandardCharsets.UTF_8.name());
      message.setText(text, StandardCharsets.UTF_8.name());
      message.setSentDate(Date.from(clock.instant()));
      message.setHeader("Message-ID", "<" + id + "@" + host(from.getAddress()) + ">");
      message.setHeader("Content-Language", language);
      // A machine wrote this: no answer of another machine, please (RFC 3834).
      message.setHeader("Auto-Submitted", "auto-generated");
      sender.send(message);
      return new Handover.Taken();
    } catch (MailAuthenticationException e) {
      return new Handover.Failed(Outbox.Problem.SIGN_IN, false);
    } catch (MailSendException e) {
      return failure(e);
    } catch (MailException e) {
      return new Handover.Failed(Outbox.Problem.REFUSED, false);
    } catch (MessagingException e) {
      return new Handover.Failed(Outbox.Problem.ADDRESS, true);
    }
  }

  private static String host(String address) {
    return address.substring(address.lastIndexOf('@') + 1);
  }

  private static Handover failure(MailSendException failure) {
    // With a cause the conversation did not begin; else each letter has its own.
    if (failure.getCause() != null) {
      return new Handover.Failed(Outbox.Problem.UNREACHABLE, false);
    }
    for (Exception one : failure.getMessageExceptions()) {
      Optional<SMTPAddressFailedException> refused = refusedAddress(one);
      if (refused.isPresent()) {
        boolean forGood = refused.get().getReturnCode() >= 500;
        return new Handover.Failed(
            forGood ? Outbox.Problem.ADDRESS : Outbox.Problem.REFUSED, forGood);
      }
      if (!(one instanceof SendFailedException)) {
        return new Handover.Failed(Outbox.Problem.UNREACHABLE, false);
      }
    }
    return new Handover.Failed(Outbox.Problem.REFUSED, false);
  }

  private static Optional<SMTPAddressFailedException> refusedAddress(Exception failure) {
    Exception next = failure;
    while (next != null) {
      if (next instanceof SMTPAddressFailedException refused) {
        return Optional.of(refused);
      }
      next = next instanceof MessagingException chained ? chained.getNextException() : null;
    }
    return Optional.empty();
  }
}
