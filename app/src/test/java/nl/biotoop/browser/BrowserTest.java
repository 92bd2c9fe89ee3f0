package nl.biotoop.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.biotoop.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/** A test of the running site with headless Chromium; all of them share one server. */
@Tag("browser")
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "biotoop.posts-per-minute=1000000")
@ContextConfiguration(initializers = TestDatabase.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface BrowserTest {}
