package nl.biotoop.support;

import java.time.Clock;
import nl.biotoop.ecosystem.Vocabulary;
import nl.biotoop.platform.ContentFiles;
import nl.biotoop.support.internal.PlainLanguage;
import nl.biotoop.support.internal.RegisterReader;
import nl.biotoop.territory.Territories;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RegisterConfiguration {
  private static final Logger LOG = LoggerFactory.getLogger(RegisterConfiguration.class);

  @Bean
  Register register(
      ContentFiles files, Vocabulary vocabulary, Territories territories, Clock clock) {
    Register register =
        new RegisterReader(files, vocabulary, territories.areaHierarchy(), clock).read();
    PlainLanguage plain = PlainLanguage.of(files);
    for (Instrument instrument : register.instruments()) {
      plain
          .findings(instrument.summary().nl())
          .forEach(finding -> LOG.warn("{}: moeilijk te lezen, {}", instrument.id(), finding));
    }
    return register;
  }
}
