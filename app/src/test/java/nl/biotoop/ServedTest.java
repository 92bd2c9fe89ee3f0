package nl.biotoop;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole application over a socket, for what only the server itself does: error pages,
 * addresses it refuses, headers as they leave the house. On H2; a class that writes adds the tag
 * {@code database} and runs on PostgreSQL as well.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "biotoop.posts-per-minute=1000000")
@ContextConfiguration(initializers = TestDatabase.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ServedTest {}
