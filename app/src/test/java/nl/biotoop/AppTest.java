package nl.biotoop;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole application without a socket. Runs twice in every check: on H2 and, through
 * the tag, on PostgreSQL.
 */
@Tag("database")
@SpringBootTest(properties = "biotoop.posts-per-minute=1000000")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface AppTest {}
