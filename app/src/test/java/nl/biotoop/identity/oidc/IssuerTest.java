package nl.biotoop.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import nl.biotoop.identity.oidc.FakeIssuer.Lie;
import nl.biotoop.platform.SettingRefused;
import nl.biotoop.rules.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** The conversation with a sign-in service, and what the operator sets for it. */
class IssuerTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  /** One node sends the browser away, another takes it back. */
  @Test
  void anyNodeTakesBackWhatAnotherSentAway() {
    try (FakeIssuer service = new FakeIssuer()) {
      SignInService.Settings settings =
          new SignInService.Settings(
              service.address(),
              FakeIssuer.CLIENT,
              FakeIssuer.SECRET,
              "Voorbeeld",
              "https://ons.voorbeeld.nl");
      Clock clock = Clock.system(ZONE);
      Issuer one = new Issuer(settings, "/oidc/callback", clock);
      Issuer other = new Issuer(settings, "/oidc/callback", clock);
      Issuer.Leaving.Go go =
          (Issuer.Leaving.Go) one.leave(new MockHttpServletRequest(), Language.NL, "");
      assertThat(go.departure().redirect()).isEqualTo("https://ons.voorbeeld.nl/oidc/callback");
      String back = service.signIn(go.address(), "sub-8", "x@voorbeeld.nl", true, Lie.NONE);
      String cookie = go.departure().signed(FakeIssuer.SECRET);
      Departure read = Departure.read(cookie, FakeIssuer.SECRET, Instant.now()).orElseThrow();
      assertThat(read.state()).isEqualTo(go.departure().state());
      assertThat(other.arrive(read, back.replaceFirst(".*code=([^&]*).*", "$1"), read.state()))
          .isInstanceOf(Issuer.Arrival.Vouched.class);
      assertThat(Departure.read(cookie, "anders", Instant.now())).isEmpty();
      assertThat(Departure.read(cookie, FakeIssuer.SECRET, Instant.now().plus(Issuer.AWAY)))
          .as("too late")
          .isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", ".......", "a.b.c.d.e.f.g.h", "a.b.c.d.e.f.g.h.i"})
  void whatIsNoDepartureIsNone(String cookie) {
    assertThat(Departure.read(cookie, FakeIssuer.SECRET, Instant.now())).isEmpty();
  }

  @Test
  void aServiceThatIsAwayIsTold() throws Exception {
    int closed;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = socket.getLocalPort();
    }
    SignInService.Settings settings =
        new SignInService.Settings("http://localhost:" + closed, "a", "b", "c", "");
    Issuer issuer = new Issuer(settings, "/oidc/callback", Clock.system(ZONE));
    for (int attempt = 0; attempt < 3; attempt++) {
      assertThat(issuer.leave(new MockHttpServletRequest(), Language.NL, ""))
          .isInstanceOf(Issuer.Leaving.Unreachable.class);
    }
  }

  /** It says that it is another than the operator set; asked once, it is left alone for a while. */
  @Test
  void aServiceThatCallsItselfOtherwiseIsNotUsed() {
    try (FakeIssuer service = new FakeIssuer()) {
      Issuer issuer =
          new Issuer(
              new SignInService.Settings(
                  service.address().replace("localhost", "127.0.0.1"), "a", "b", "c", ""),
              "/oidc/callback",
              Clock.system(ZONE));
      for (int attempt = 0; attempt < 3; attempt++) {
        assertThat(issuer.leave(new MockHttpServletRequest(), Language.NL, ""))
            .isInstanceOf(Issuer.Leaving.Unreachable.class);
      }
      assertThat(service.asked()).isOne();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "http://elders.example,a,b,BIOTOOP_OIDC_ISSUER",
    "geen adres,a,b,BIOTOOP_OIDC_ISSUER",
    "ftp://localhost,a,b,BIOTOOP_OIDC_ISSUER",
    "https://elders.example,,b,BIOTOOP_OIDC_CLIENT_ID",
    "https://elders.example,a,,BIOTOOP_OIDC_CLIENT_SECRET"
  })
  void aSettingThatCannotBeUsedIsNamed(String issuer, String id, String secret, String named) {
    assertThatThrownBy(() ->
            new SignInService(
                issuer, Objects.requireNonNullElse(id, ""), secret == null ? "" : secret, "", ""))
        .isInstanceOf(SettingRefused.class)
        .hasMessageContaining(named);
  }
}
