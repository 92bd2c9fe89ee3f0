package nl.biotoop.support;

import java.time.Clock;
import nl.biotoop.ecosystem.Vocabulary;
import nl.biotoop.platform.ContentFiles;
import nl.biotoop.support.internal.RegisterReader;
import nl.biotoop.territory.Territories;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RegisterConfiguration {

  @Bean
  Register register(
      ContentFiles files, Vocabulary vocabulary, Territories territories, Clock clock) {
    return new RegisterReader(files, vocabulary, territories.areaHierarchy(), clock).read();
  }
}
