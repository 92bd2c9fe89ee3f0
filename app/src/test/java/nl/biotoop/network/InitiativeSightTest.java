package nl.biotoop.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.biotoop.AnonymousVisitor;
import nl.biotoop.AppTest;
import nl.biotoop.PageRules;
import nl.biotoop.SignedInSession;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.Cohorts;
import nl.biotoop.identity.Membership;
import nl.biotoop.identity.Password;
import nl.biotoop.identity.Role;
import nl.biotoop.identity.Users;
import nl.biotoop.identity.Visibility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.test.web.servlet.MockMvc;

/** Who sees an initiative of Zuid-Limburg: every role, everywhere, for each visibility. */
@AppTest
class InitiativeSightTest {
  private static final String PASSWORD = "een zin met genoeg woorden";
  private static final String HERE = "zuid-limburg";
  private static final String TOGETHER = "midden-brabant";
  private static final String ELSEWHERE = "noordoost-brabant";

  /** Two regions learn together, and one does not; by the content all three do. */
  @TestBean @Nullable Cohorts cohorts;

  static Cohorts cohorts() {
    return region ->
        switch (region) {
          case HERE -> Set.of(TOGETHER);
          case TOGETHER -> Set.of(HERE);
          default -> Set.of();
        };
  }

  private final MockMvc mvc;
  private final Users users;
  private final Initiatives initiatives;

  @Autowired
  InitiativeSightTest(MockMvc mvc, Users users, Initiatives initiatives) {
    this.mvc = mvc;
    this.users = users;
    this.initiatives = initiatives;
  }

  private Account account(Role role, String region, boolean fresh) {
    String login = role.code() + "-" + UUID.randomUUID();
    Users.Creation.Created made =
        (Users.Creation.Created)
            users.create(
                users.withLogin("beheerder").orElseThrow(),
                login,
                "Functie " + role.code() + " (fictief)",
                List.of(new Membership(role, region)));
    if (!fresh) {
      users.changePassword(made.account(), made.oneTime(), new Password(PASSWORD));
    }
    return users.withLogin(login).orElseThrow();
  }

  /** One initiative for each visibility, all for the same firms; their common mark. */
  private String oneOfEach() {
    String mark = UUID.randomUUID().toString();
    Account manager = account(Role.PROGRAMME_MANAGER, HERE, false);
    for (Visibility visibility : Visibility.values()) {
      initiatives.add(
          manager,
          new Initiative(
              new UUID(0, 0),
              HERE,
              visibility.name() + " " + mark,
              "Uitleg (fictief)",
              "",
              null,
              new TargetGroup(Set.of("micro"), Set.of("A")),
              Set.of("gevestigd"),
              Set.of("netwerken"),
              visibility,
              0));
    }
    return mark;
  }

  private static List<Visibility> marked(List<String> names, String mark) {
    return Arrays.stream(Visibility.values())
        .filter(one -> names.contains(one.name() + " " + mark))
        .toList();
  }

  private List<Visibility> seen(Optional<Account> visitor, String mark) {
    return marked(initiatives.seenBy(visitor, HERE).stream().map(Initiative::name).toList(), mark);
  }

  private List<Visibility> overlapping(Optional<Account> visitor, String mark) {
    List<String> names = new ArrayList<>();
    initiatives
        .coherence(visitor, HERE)
        .groups()
        .forEach(group ->
            group.cells().forEach(cell -> cell.offers().forEach(offer -> names.add(offer.name()))));
    return marked(names, mark);
  }

  @Test
  void everyRoleInEveryPlaceSeesWhatItMaySeeAndNoMore() {
    String mark = oneOfEach();
    Map<String, List<Visibility>> matrix = new LinkedHashMap<>();
    matrix.put(HERE, List.of(Visibility.values()));
    matrix.put("", List.of(Visibility.values()));
    matrix.put(TOGETHER, List.of(Visibility.COHORT, Visibility.NETWORK, Visibility.PUBLIC));
    matrix.put(ELSEWHERE, List.of(Visibility.NETWORK, Visibility.PUBLIC));
    for (Role role : Role.values()) {
      matrix.forEach((region, expected) -> {
        Optional<Account> visitor = Optional.of(account(role, region, false));
        List<Visibility> may = role == Role.ADMINISTRATOR ? List.of(Visibility.PUBLIC) : expected;
        assertThat(seen(visitor, mark)).as("%s in '%s'", role, region).isEqualTo(may);
        assertThat(overlapping(visitor, mark)).as("%s in '%s'", role, region).isEqualTo(may);
      });
      assertThat(seen(Optional.of(account(role, HERE, true)), mark))
          .as("%s who must change a password first", role)
          .containsExactly(Visibility.PUBLIC);
    }
    assertThat(seen(Optional.empty(), mark)).containsExactly(Visibility.PUBLIC);
    assertThat(overlapping(Optional.empty(), mark)).containsExactly(Visibility.PUBLIC);
  }

  private Document visitor(String address) throws Exception {
    return Jsoup.parse(
        mvc.perform(get(URI.create("http://localhost" + address)))
            .andReturn()
            .getResponse()
            .getContentAsString(),
        "http://localhost" + address);
  }

  private static List<Visibility> onPage(Document page, String mark) {
    return Arrays.stream(Visibility.values())
        .filter(one -> page.text().contains(one.name() + " " + mark))
        .toList();
  }

  @Test
  void thePageShowsEachVisitorTheSame() throws Exception {
    String mark = oneOfEach();
    for (String address :
        List.of("/nl/regio/zuid-limburg/initiatieven", "/en/region/zuid-limburg/initiatives")) {
      Document page = visitor(address);
      assertThat(PageRules.faults(page)).isEmpty();
      assertThat(onPage(page, mark)).containsExactly(Visibility.PUBLIC);
      assertThat(page.select("table")).as("overlap is for who works here").isEmpty();
      Map<String, List<Visibility>> matrix =
          Map.of(
              HERE, List.of(Visibility.values()),
              TOGETHER, List.of(Visibility.COHORT, Visibility.NETWORK, Visibility.PUBLIC),
              ELSEWHERE, List.of(Visibility.NETWORK, Visibility.PUBLIC));
      for (Map.Entry<String, List<Visibility>> line : matrix.entrySet()) {
        SignedInSession session =
            SignedInSession.of(mvc, account(Role.EXPERT, line.getKey(), false).login(), PASSWORD);
        Document own =
            Jsoup.parse(session.open(address).getContentAsString(), "http://localhost" + address);
        assertThat(PageRules.faults(own)).isEmpty();
        assertThat(onPage(own, mark)).as(line.getKey()).isEqualTo(line.getValue());
        assertThat(own.select("tbody tr")).as("not what the register has by itself").hasSize(1);
        assertThat(own.select("td").text()).as("what overlaps").contains("NETWORK " + mark);
        assertThat(own.select("td").text().contains("ONLY_US " + mark))
            .isEqualTo(line.getKey().equals(HERE));
      }
      assertThat(onPage(visitor(address.replace(HERE, TOGETHER)), mark)).isEmpty();
    }
    assertThat(
            mvc.perform(get(URI.create("http://localhost/nl/regio/nergens/initiatieven")))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(404);
  }

  @Test
  void openDataHasWhatEverybodySeesWhoeverAsks() throws Exception {
    String mark = oneOfEach();
    SignedInSession expert =
        SignedInSession.of(mvc, account(Role.EXPERT, HERE, false).login(), PASSWORD);
    AnonymousVisitor nobody = new AnonymousVisitor(mvc);
    for (String address : List.of("/api/v1/initiatives", "/api/v1/initiatives.csv")) {
      for (var response : List.of(expert.open(address), nobody.open(address))) {
        String body = response.getContentAsString();
        assertThat(body).contains("PUBLIC " + mark, "micro", "gevestigd", "netwerken");
        assertThat(body.split(mark, -1)).as("one only").hasSize(2);
      }
    }
  }

  @Test
  void theFormAsksAndWithoutAChoiceNobodyOutsideSeesIt() throws Exception {
    Account account = account(Role.PROGRAMME_MANAGER, HERE, false);
    SignedInSession manager = SignedInSession.of(mvc, account.login(), PASSWORD);
    String list = "/nl/beheer/initiatieven/zuid-limburg";
    Document blank = Jsoup.parse(manager.open(list + "/nieuw").getContentAsString());
    assertThat(blank.select("input[name=visibility]")).hasSize(4);
    assertThat(blank.select("input[name=visibility][checked]").eachAttr("value"))
        .containsExactly("only-us");
    for (String sent : List.of("", "everybody", "PUBLIC", "public")) {
      String name = "Gekozen '" + sent + "' " + UUID.randomUUID();
      assertThat(
              manager
                  .send(list + "/nieuw", list + "/nieuw", "name", name, "visibility", sent)
                  .getStatus())
          .isEqualTo(303);
      Initiative kept =
          initiatives.of(account, HERE).stream()
              .filter(one -> one.name().equals(name))
              .findFirst()
              .orElseThrow();
      assertThat(kept.visibility())
          .as(sent)
          .isEqualTo(sent.equals("public") ? Visibility.PUBLIC : Visibility.ONLY_US);
      String address = list + "/" + kept.id();
      manager.send(address, address, "name", name, "visibility", "network", "revision", "1");
      assertThat(initiatives.find(account, HERE, kept.id().toString()).orElseThrow().visibility())
          .isEqualTo(Visibility.NETWORK);
      Document form = Jsoup.parse(manager.open(address).getContentAsString());
      assertThat(form.select("input[name=visibility][checked]").eachAttr("value"))
          .containsExactly("network");
      Document late =
          Jsoup.parse(
              manager
                  .send(address, address, "name", name, "visibility", "public", "revision", "1")
                  .getContentAsString());
      assertThat(late.select("#fouten").text()).contains("Iedereen die voor een regio werkt");
      assertThat(late.select("input[name=visibility][checked]").eachAttr("value"))
          .containsExactly("public");
    }
  }
}
