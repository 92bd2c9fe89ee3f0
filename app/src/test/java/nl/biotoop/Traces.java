package nl.biotoop;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.biotoop.identity.Account;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody with an account can leave behind, everywhere. */
record Traces(JdbcClient database) {
  /** Adds a row; the columns in one text, their values in the same order. */
  private void put(String table, String columns, Object... values) {
    List<String> names = List.of(columns.split(" "));
    Map<String, Object> row = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      row.put(names.get(i), values[i]);
    }
    database
        .sql(
            "insert into %s (%s) values (:%s)"
                .formatted(table, String.join(", ", names), String.join(", :", names)))
        .params(row)
        .update();
  }

  /** A row with the account in every table that can have one. */
  void leave(Account account, Account other) {
    UUID id = account.id();
    OffsetDateTime now = OffsetDateTime.parse("2026-11-21T12:00:00Z");
    UUID question = UUID.randomUUID();
    put(
        "identity_link",
        "issuer subject account_id linked_at",
        "https://aanmelden.example",
        "persoon-" + id,
        id,
        now);
    put(
        "boundary_set",
        "id map_level origin source licence data_year loaded_at actor areas left_out",
        UUID.randomUUID(),
        "corop",
        "kaart.geojson",
        "",
        "Eigen kaart (fictief)",
        2026,
        now,
        id,
        40,
        0);
    put(
        "desk_question",
        "id token_hash asked_at language channel question_text answers status owner_contact"
            + " owner_account",
        question,
        "h" + question,
        now,
        "nl",
        "wayfinder",
        "Vraag",
        "",
        "CLOSED",
        "loket",
        id);
    put("desk_offer", "question_id account_id", question, id);
    put(
        "desk_step",
        "id question_id happened_at actor receiver kind note",
        UUID.randomUUID(),
        question,
        now,
        id,
        id,
        "NOTE",
        "");
    put("desk_reminder", "question_id account_id kind made_at", question, id, "LATE", now);
    put(
        "desk_appointment",
        "id question_id account_id starts_at ends_at place changes changed_at",
        UUID.randomUUID(),
        question,
        id,
        now,
        now,
        "",
        0,
        now);
    put("desk_feed", "account_id token_hash made_at", id, "h" + id, now);
    put("desk_adviser", "account_id capacity themes municipalities", id, 3, "", "");
    put(
        "desk_adviser",
        "account_id capacity deputy themes municipalities",
        other.id(),
        3,
        id,
        "",
        "");
    put(
        "observation_load",
        "number id dataset loaded_at origin payload figures actor",
        // Below zero, so that the loads of other tests keep their order.
        -1 - Math.floorMod(id.hashCode(), 1_000_000),
        UUID.randomUUID(),
        "proef",
        now,
        "proef",
        "p" + id,
        0,
        id);
    put(
        "observation_refresh",
        "id dataset actor started_at seen_at finished_at state stop_asked pages figures",
        UUID.randomUUID(),
        "proef",
        id,
        now,
        now,
        now,
        "DONE",
        false,
        0,
        0);
    put(
        "observation_catalogue",
        "number adopted_at actor changed",
        -1 - Math.floorMod(id.hashCode(), 1_000_000),
        now,
        id,
        0);
    put("observation_check_run", "id actor ran_at vintage", UUID.randomUUID(), id, now, 0);
    put("support_provider_account", "account_id provider", id, "LIOF");
    put(
        "profile_passage",
        "id region part revision choice passage_text language source reason account_id"
            + " account_name made_at",
        UUID.randomUUID(),
        "zuid-limburg",
        "proef-" + id,
        1,
        "",
        "Zo is het (fictief)",
        "nl",
        "bron",
        "reden",
        id,
        account.name(),
        now);
    put(
        "profile_claim",
        "id region subject measure unit exactness amount of_rest meaning stated claim_year source"
            + " language account_id account_name made_at taken_back",
        UUID.randomUUID(),
        "nergens",
        "proef",
        "aantal",
        "",
        "EXACTLY",
        1.0,
        false,
        "",
        "Zoveel (fictief)",
        2020,
        "bron",
        "nl",
        id,
        account.name(),
        now,
        false);
    put(
        "profile_actual",
        "id target revision amount actual_text language measured_on source account_id account_name"
            + " made_at",
        UUID.randomUUID(),
        "proef-" + id,
        1,
        1.0,
        "Een (fictief)",
        "nl",
        LocalDate.of(2020, 1, 1),
        "bron",
        id,
        account.name(),
        now);
    put(
        "profile_analysis",
        "region id revision question asker supplier status answer source language account_id"
            + " account_name made_at",
        "nergens",
        "proef-" + id,
        1,
        "Hoe? (fictief)",
        "een functie",
        "",
        "ASKED",
        "",
        "",
        "nl",
        id,
        account.name(),
        now);
    put(
        "support_revision",
        "id instrument_id revision_number register_version made_at actor actor_name origin"
            + " record_json protected_fields withdrawn checked_by",
        UUID.randomUUID(),
        "proef-" + id,
        1,
        0L,
        now,
        id,
        account.name(),
        "EDIT",
        "{}",
        "",
        true,
        account.name());
    put(
        "support_import",
        "id made_at account_id account_name region file_name sheets sheet_number mapping status"
            + " change_number",
        UUID.randomUUID(),
        now,
        id,
        account.name(),
        "zuid-limburg",
        "hulp.csv",
        "[]",
        0,
        "",
        "DISCARDED",
        0);
    put(
        "support_proposal",
        "id kind proposal_text made_at account_id account_name status answered_by",
        UUID.randomUUID(),
        "GAP",
        "Een voorstel (fictief)",
        now,
        id,
        account.name(),
        "OPEN",
        account.name());
    put(
        "platform_mail",
        "id once_key recipient subject mail_text language about in_digest created_at not_before"
            + " attempts",
        UUID.randomUUID(),
        "k" + id,
        account.login(),
        "Aan " + account.name(),
        "Dag " + account.name(),
        "nl",
        "x",
        false,
        now,
        now,
        0);
  }
}
