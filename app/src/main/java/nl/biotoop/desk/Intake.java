package nl.biotoop.desk;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.biotoop.identity.Account;
import nl.biotoop.platform.Secrets;
import nl.biotoop.territory.Municipality;
import nl.biotoop.territory.OwnRegion;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a question in once, however often it is sent: who sends it gives a key of its own making,
 * and sends the same key when no answer came.
 *
 * <p>The answer to a repeat holds the same private link as the first. The database only has the
 * hash of its token, so the token is kept sealed: {@code token XOR HMAC-SHA256(key, content)}. To
 * open it takes the key and the question itself; the database has neither. A key serves once, so
 * nothing is sealed with the same stream twice.
 */
@Component
public class Intake {
  /** How long a key is remembered. */
  public static final Duration REMEMBERED = Duration.ofDays(7);

  /** What a key may be: long enough that nobody guesses it. */
  public static final String KEY = "[A-Za-z0-9._-]{16,100}";

  private final Questions questions;
  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Intake(Questions questions, JdbcClient database, TransactionTemplate transaction, Clock clock) {
    this.questions = questions;
    this.database = database;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** What came of sending a question. */
  public sealed interface Taken {
    /**
     * It is kept, now or before.
     *
     * @param token the secret of the asker's own link
     */
    record Kept(Question question, String token, boolean again) implements Taken {}

    /** The key was used for another question. */
    record KeyOfAnother() implements Taken {}
  }

  private record Sent(String content, UUID question, String sealedToken) {}

  /**
   * Takes a question in, unless it was already sent under this key.
   *
   * @param by the account that notes it; null for the asker
   * @param key of the form {@link #KEY}
   * @throws IllegalArgumentException when the key or the text is not of the form
   */
  public Taken ask(@Nullable Account by, String key, NewQuestion asked) {
    if (!key.matches(KEY)) {
      throw new IllegalArgumentException("A key of " + key.length() + " characters.");
    }
    // Nobody meets the keys of somebody else.
    String own = (by == null ? "" : by.id()) + "\n" + key;
    String content = content(asked);
    Optional<Taken> before = before(own, content);
    if (before.isPresent()) {
      return before.get();
    }
    try {
      return transaction.execute(_ -> first(by, own, content, asked));
    } catch (DuplicateKeyException e) {
      // Two at once: the other was first and is kept, ours was undone.
      return before(own, content).orElseThrow(() -> e);
    }
  }

  private Taken first(@Nullable Account by, String own, String content, NewQuestion asked) {
    Questions.Asked kept = questions.ask(by, asked);
    database
        .sql(
            """
            insert into desk_sent (key_hash, content_hash, question_id, sealed_token, sent_at)
            values (:key, :content, :question, :token, :now)
            """)
        .param("key", Secrets.hash(own))
        .param("content", Secrets.hash(content))
        .param("question", kept.question().id())
        .param("token", sealed(kept.token(), own, content))
        .param("now", OffsetDateTime.ofInstant(clock.instant(), clock.getZone()))
        .update();
    return new Taken.Kept(kept.question(), kept.token(), false);
  }

  private Optional<Taken> before(String own, String content) {
    return database
        .sql("select content_hash, question_id, sealed_token from desk_sent where key_hash = :key")
        .param("key", Secrets.hash(own))
        .query((row, _) ->
            new Sent(
                row.getString("content_hash"),
                row.getObject("question_id", UUID.class),
                row.getString("sealed_token")))
        .optional()
        .map(sent -> again(sent, own, content));
  }

  private Taken again(Sent sent, String own, String content) {
    if (!sent.content().equals(Secrets.hash(content))) {
      return new Taken.KeyOfAnother();
    }
    String token = sealed(sent.sealedToken(), own, content);
    return new Taken.Kept(questions.withToken(token).orElseThrow(), token, true);
  }

  /** Everything of a question that makes it another question. */
  private static String content(NewQuestion asked) {
    return String.join(
        "\0",
        List.of(
            asked.channel(),
            asked.text(),
            asked.theme().orElse(""),
            asked.municipality().map(Municipality::code).map(Object::toString).orElse(""),
            asked.region().map(OwnRegion::id).map(Object::toString).orElse(""),
            asked.answers(),
            asked.language().code()));
  }

  /** Seals a token, or opens a sealed one. */
  private static String sealed(String token, String key, String content) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] stream = mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
      byte[] bytes = Base64.getUrlDecoder().decode(token);
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] ^= stream[i];
      }
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Forgets keys that nobody repeats any more. */
  public void forgetOld() {
    database
        .sql("delete from desk_sent where sent_at < :before")
        .param(
            "before", OffsetDateTime.ofInstant(clock.instant().minus(REMEMBERED), clock.getZone()))
        .update();
  }
}
