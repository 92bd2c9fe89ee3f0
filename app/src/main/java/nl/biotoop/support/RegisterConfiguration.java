package nl.biotoop.support;

import java.time.Clock;
import nl.biotoop.ecosystem.Vocabulary;
import nl.biotoop.platform.ContentFiles;
import nl.biotoop.support.internal.PlainLanguage;
import nl.biotoop.support.internal.RegisterLoader;
import nl.biotoop.support.internal.RegisterReader;
import nl.biotoop.support.internal.Revisions;
import nl.biotoop.support.internal.ShippedRegister;
import nl.biotoop.territory.Territories;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;

@Configuration(proxyBeanMethods = false)
class RegisterConfiguration {
  private static final Logger LOG = LoggerFactory.getLogger(RegisterConfiguration.class);

  /** Boot's name for what migrates the database. */
  private static final String DATABASE = "flywayInitializer";

  @Bean
  PlainLanguage plainLanguage(ContentFiles files) {
    return PlainLanguage.of(files);
  }

  @Bean
  ShippedRegister shippedRegister(
      ContentFiles files,
      Vocabulary vocabulary,
      Territories territories,
      PlainLanguage plain,
      Clock clock) {
    ShippedRegister shipped =
        new RegisterReader(files, vocabulary, territories.areaHierarchy(), clock).read();
    for (Instrument instrument : shipped.register().instruments()) {
      plain
          .findings(instrument.summary().nl())
          .forEach(finding -> LOG.warn("{}: moeilijk te lezen, {}", instrument.id(), finding));
    }
    return shipped;
  }

  @Bean
  RegisterLoader registerLoader(ShippedRegister shipped, Revisions revisions) {
    return new RegisterLoader(shipped, revisions, System::nanoTime);
  }

  @Bean
  CurrentRegister currentRegister(RegisterLoader loader) {
    return new CurrentRegister(loader::register);
  }

  /** A fault in the content stops the start before the database is opened, let alone migrated. */
  @Bean
  static BeanFactoryPostProcessor contentBeforeDatabase() {
    return beans -> {
      if (beans.containsBeanDefinition(DATABASE)) {
        BeanDefinition database = beans.getBeanDefinition(DATABASE);
        database.setDependsOn(
            StringUtils.addStringToArray(database.getDependsOn(), "shippedRegister"));
      }
    };
  }
}
