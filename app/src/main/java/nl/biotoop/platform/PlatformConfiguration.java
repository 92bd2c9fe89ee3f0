package nl.biotoop.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import nl.biotoop.platform.database.OneWriter;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {
  private static final Duration TURN = Duration.ofSeconds(1);

  /** Windows open and close by the clock on a Dutch wall, whatever the server's own zone. */
  @Bean
  Clock clock() {
    return Clock.system(ZoneId.of("Europe/Amsterdam"));
  }

  /**
   * H2 keeps what it confirmed through a kill when one transaction at a time writes. PostgreSQL
   * gets many rows in one statement, which a load of a million figures needs.
   */
  @Bean
  static BeanPostProcessor writing() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof HikariDataSource pool)) {
          return bean;
        }
        if (pool.getJdbcUrl().startsWith("jdbc:h2:")) {
          return new OneWriter(pool, TURN);
        }
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        return pool;
      }
    };
  }
}
