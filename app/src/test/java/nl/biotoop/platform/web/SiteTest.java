package nl.biotoop.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class SiteTest {
  @Test
  void theSettingStandsAboveTheAddressOfTheRequest() {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/nl/over");
    request.setServerName("proxy.example");
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    try {
      assertThat(new Site("").address("/nl/")).isEqualTo("http://proxy.example/nl/");
      assertThat(new Site(" https://biotoop.example.nl/ ").address("/nl/"))
          .isEqualTo("https://biotoop.example.nl/nl/");
    } finally {
      RequestContextHolder.resetRequestAttributes();
    }
  }
}
