package nl.biotoop.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import nl.biotoop.AppTest;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.Membership;
import nl.biotoop.identity.Password;
import nl.biotoop.identity.Role;
import nl.biotoop.identity.Users;
import nl.biotoop.rules.Language;
import nl.biotoop.support.editing.Draft;
import nl.biotoop.support.editing.Origin;
import nl.biotoop.support.editing.Outcome;
import nl.biotoop.support.editing.RecordFault;
import nl.biotoop.support.editing.RegisterEditing;
import nl.biotoop.support.editing.Revision;
import nl.biotoop.support.internal.RegisterLoader;
import nl.biotoop.support.internal.Revisions;
import nl.biotoop.support.internal.ShippedRegister;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/** What people change in the register, and what every node shows of it. */
@AppTest
class RevisionsTest {
  private static final String REGIONAL = "agrifood-capital";

  private final RegisterEditing editing;
  private final CurrentRegister register;
  private final Instruments instruments;
  private final Revisions revisions;
  private final ShippedRegister shipped;
  private final Users users;
  private final JdbcClient database;

  @Autowired
  RevisionsTest(
      RegisterEditing editing,
      CurrentRegister register,
      Instruments instruments,
      Revisions revisions,
      ShippedRegister shipped,
      Users users,
      JdbcClient database) {
    this.editing = editing;
    this.register = register;
    this.instruments = instruments;
    this.revisions = revisions;
    this.shipped = shipped;
    this.users = users;
    this.database = database;
  }

  private Account account(Role role, String region) {
    String login = "proef-" + UUID.randomUUID().toString().substring(0, 8);
    Users.Creation.Created made =
        (Users.Creation.Created)
            users.create(
                users.withLogin("beheerder").orElseThrow(),
                login,
                "Programmamanager proef",
                List.of(new Membership(role, region)));
    users.changePassword(
        made.account(), made.oneTime(), new Password("een zin met genoeg woorden"));
    return users.withLogin(login).orElseThrow();
  }

  private Account everywhere() {
    return account(Role.PROGRAMME_MANAGER, "");
  }

  private Revision newest(String id) {
    return editing.entry(id).orElseThrow().newest();
  }

  /** A record as it stands, with another Dutch name. */
  private Draft renamed(String id, String name) {
    ObjectNode record = newest(id).record().deepCopy();
    ((ObjectNode) record.get("name")).put("nl", name);
    return new Draft(id, record, newest(id).number());
  }

  private static Revision saved(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Saved.class);
    return ((Outcome.Saved) outcome).revision();
  }

  private String name(String id) {
    return register.now().instrument(id).name().nl();
  }

  @Test
  void whatIsSavedShowsAtOnceInTheRegisterTheSearchAndTheWayfinder() {
    Account manager = everywhere();
    Revision first = saved(editing.save(manager, renamed("wbso", "Zeemeerminpot"), Origin.EDIT));
    assertThat(name("wbso")).isEqualTo("Zeemeerminpot");
    assertThat(first.actorName()).isEqualTo(manager.name());
    assertThat(first.protectedFields()).containsExactly("name");
    RegisterQuery words = query("zeemeerminpot");
    assertThat(instruments.search(words, Language.NL))
        .extracting(hit -> hit.instrument().id())
        .containsExactly("wbso");
    assertThat(editing.history("wbso"))
        .extracting(Revision::origin)
        .endsWith(Origin.EDIT, Origin.SHIPPED);
    saved(editing.restore(manager, "wbso", newest("wbso").number(), 0));
    assertThat(name("wbso")).isEqualTo("WBSO");
    assertThat(instruments.search(words, Language.NL)).isEmpty();
  }

  private static RegisterQuery query(String words) {
    RegisterQuery all = RegisterQuery.ALL;
    return new RegisterQuery(
        words,
        all.form(),
        all.phase(),
        all.theme(),
        all.element(),
        all.level(),
        all.region(),
        all.amount(),
        false,
        false);
  }

  @Test
  void whoeverComesSecondIsToldAndOverwritesNothing() {
    Account manager = everywhere();
    Draft first = renamed("bmkb", "Eerste naam");
    Draft second = renamed("bmkb", "Tweede naam");
    saved(editing.save(manager, first, Origin.EDIT));
    assertThat(editing.save(manager, second, Origin.EDIT))
        .isInstanceOfSatisfying(
            Outcome.Conflict.class,
            conflict ->
                assertThat(conflict.newest().record().at("/name/nl").asString())
                    .isEqualTo("Eerste naam"));
    assertThat(name("bmkb")).isEqualTo("Eerste naam");
  }

  @Test
  void everyFaultIsToldWithItsFieldAndNothingIsKept() {
    Account manager = everywhere();
    Draft draft = renamed("go", "");
    draft.record().put("applyUrl", "javascript:alert(1)").put("effortHours", -1);
    draft.record().withArray("phases").add("pensioen");
    ((ObjectNode) draft.record().get("rule")).removeAll().putArray("all");
    Outcome outcome = editing.save(manager, draft, Origin.EDIT);
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    assertThat(((Outcome.Refused) outcome).faults())
        .extracting(RecordFault::field)
        .containsExactlyInAnyOrder("name.nl", "applyUrl", "effortHours", "phases", "rule.all");
    assertThat(newest("go").number()).isZero();
  }

  @Test
  void aManagerOfARegionKeepsItsRegionalInstrumentsOnly() {
    Account here = account(Role.PROGRAMME_MANAGER, "noordoost-brabant");
    Account elsewhere = account(Role.PROGRAMME_MANAGER, "zuid-limburg");
    Account administrator = account(Role.ADMINISTRATOR, "");
    for (Account other : List.of(elsewhere, administrator)) {
      assertThat(editing.save(other, renamed(REGIONAL, "Van een ander"), Origin.EDIT))
          .isInstanceOf(Outcome.NotYours.class);
    }
    assertThat(editing.save(here, renamed("wbso", "Van het land"), Origin.EDIT))
        .isInstanceOf(Outcome.NotYours.class);
    Draft away = renamed(REGIONAL, "Weg");
    away.record().put("level", "national");
    assertThat(editing.save(here, away, Origin.EDIT)).isInstanceOf(Outcome.NotYours.class);
    saved(editing.save(here, renamed(REGIONAL, "Van ons"), Origin.EDIT));
    assertThat(name(REGIONAL)).isEqualTo("Van ons");
  }

  @Test
  void anImportLeavesWhatAPersonWroteAndIsTakenBackAsAWhole() {
    Account manager = everywhere();
    saved(editing.save(manager, renamed("veki", "Door een mens"), Origin.EDIT));
    saved(editing.check(manager, "veki", newest("veki").number(), Optional.empty()));
    UUID importId = UUID.randomUUID();
    Draft change = renamed("veki", "Uit een tabel");
    change.record().put("provider", "Loket uit een tabel");
    ObjectNode added = newest("veki").record().deepCopy();
    Draft fresh = new Draft("uit-een-tabel", added, Draft.NEW);
    Draft wrong = new Draft("fout-uit-een-tabel", added.deepCopy().put("level", "x"), Draft.NEW);
    List<Draft> drafts = List.of(change, fresh, wrong);
    assertThat(editing.previewAll(manager, drafts, Origin.IMPORT))
        .hasExactlyElementsOfTypes(Outcome.Saved.class, Outcome.Saved.class, Outcome.Refused.class);
    assertThat(editing.entry("uit-een-tabel")).isEmpty();
    List<Outcome> outcomes = editing.saveAll(manager, drafts, importId);
    assertThat(((Outcome.Saved) outcomes.getFirst()).kept()).containsExactly("name");
    assertThat(outcomes.get(2)).isInstanceOf(Outcome.Refused.class);
    assertThat(name("veki")).isEqualTo("Door een mens");
    assertThat(register.now().instrument("veki").provider()).isEqualTo("Loket uit een tabel");
    assertThat(register.now().check("veki")).as("nobody looked at what the table said").isEmpty();
    assertThat(name("uit-een-tabel")).isEqualTo("Door een mens");

    assertThat(editing.undo(manager, importId)).hasOnlyElementsOfType(Outcome.Saved.class);
    assertThat(register.now().instrument("veki").provider()).isNotEqualTo("Loket uit een tabel");
    assertThat(register.now().check("veki")).isPresent();
    assertThat(register.now().instruments()).noneMatch(it -> it.id().equals("uit-een-tabel"));
    assertThat(editing.undo(manager, importId)).hasOnlyElementsOfType(Outcome.Unchanged.class);

    saved(editing.release(manager, "veki", newest("veki").number(), Set.of("name")));
    Draft again = renamed("veki", "Nu uit de tabel");
    assertThat(editing.saveAll(manager, List.of(again), UUID.randomUUID()).getFirst())
        .isInstanceOfSatisfying(
            Outcome.Saved.class, outcome -> assertThat(outcome.kept()).isEmpty());
    assertThat(name("veki")).isEqualTo("Nu uit de tabel");
  }

  @Test
  void whatWasChangedAfterAnImportStaysWhenTheImportIsTakenBack() {
    Account manager = everywhere();
    UUID importId = UUID.randomUUID();
    saved(editing.saveAll(manager, List.of(renamed("mia", "Tabel")), importId).getFirst());
    saved(editing.save(manager, renamed("mia", "Daarna"), Origin.EDIT));
    assertThat(editing.undo(manager, importId)).hasOnlyElementsOfType(Outcome.Conflict.class);
    assertThat(name("mia")).isEqualTo("Daarna");
  }

  @Test
  void aCheckAndAWithdrawalAreRevisionsToo() {
    Account manager = everywhere();
    LocalDate next = LocalDate.of(2027, 6, 1);
    saved(editing.check(manager, "vamil", 0, Optional.of(next)));
    assertThat(register.now().check("vamil").orElseThrow().next()).contains(next);
    saved(editing.withdraw(manager, "vamil", 1, true));
    assertThat(register.now().instruments()).noneMatch(it -> it.id().equals("vamil"));
    assertThat(editing.saveAll(manager, List.of(renamed("vamil", "Terug?")), UUID.randomUUID()))
        .hasOnlyElementsOfType(Outcome.Saved.class);
    assertThat(register.now().instruments())
        .as("a table brings nothing back that a person took out")
        .noneMatch(it -> it.id().equals("vamil"));
    assertThat(editing.withdraw(manager, "vamil", 2, false)).isInstanceOf(Outcome.Conflict.class);
    saved(editing.withdraw(manager, "vamil", newest("vamil").number(), false));
    assertThat(name("vamil")).isEqualTo("Terug?");
  }

  @Test
  void anotherNodeSeesAChangeWithinASecond() {
    Account manager = everywhere();
    AtomicLong nanoseconds = new AtomicLong(7);
    RegisterLoader node = new RegisterLoader(shipped, revisions, nanoseconds::get);
    String before = node.register().instrument("isde").name().nl();
    saved(editing.save(manager, renamed("isde", "Anders"), Origin.EDIT));
    assertThat(node.register().instrument("isde").name().nl()).isEqualTo(before);
    nanoseconds.addAndGet(1_000_000_000L);
    assertThat(node.register().instrument("isde").name().nl()).isEqualTo("Anders");
    assertThat(node.register())
        .as("the same one as long as nothing changes")
        .isSameAs(node.register());
    RegisterLoader started = new RegisterLoader(shipped, revisions, nanoseconds::get);
    assertThat(started.register().instrument("isde").name().nl()).isEqualTo("Anders");
  }

  @Test
  void aRevisionThatNoLongerReadsIsAFaultToShowAndTheLastGoodOneServes() {
    Account manager = everywhere();
    saved(editing.save(manager, renamed("eia", "De goede"), Origin.EDIT));
    saved(editing.save(manager, renamed("eia", "De slechte"), Origin.EDIT));
    saved(editing.save(manager, renamed("kia", "Ook slecht"), Origin.EDIT));
    spoil("eia", 2, "{\"id\": \"eia\", \"phases\": [\"verdwenen\"]}");
    spoil("kia", 1, "geen json");
    RegisterLoader node = new RegisterLoader(shipped, revisions, () -> 7L);
    assertThat(node.register().instrument("eia").name().nl()).isEqualTo("De goede");
    assertThat(node.register().instrument("kia").name().nl()).startsWith("Kleinschaligheids");
    assertThat(Objects.requireNonNull(node.entries().get("eia")).faults())
        .extracting(fault -> fault.problem().nl())
        .contains("'verdwenen' staat niet in de woordenlijst");
    assertThat(Objects.requireNonNull(node.entries().get("kia")).faults()).isNotEmpty();
    database.sql("delete from support_revision where instrument_id in ('eia', 'kia')").update();
  }

  private void spoil(String id, int number, String record) {
    database
        .sql(
            """
            update support_revision set record_json = :record
            where instrument_id = :id and revision_number = :number
            """)
        .param("record", record)
        .param("id", id)
        .param("number", number)
        .update();
  }
}
