package nl.biotoop.observation.refresh;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.biotoop.TestAccounts;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.Role;
import nl.biotoop.identity.Users;
import nl.biotoop.observation.Load.FromFile;
import nl.biotoop.observation.refresh.Refresh.State;

/** Hands files in and waits for what comes of them. */
record HandingIn(Refreshes refreshes, RefreshTable table, Users users, Path folder) {
  static final FromFile ORIGIN =
      new FromFile("vestigingen.csv", "CBS StatLine, met de hand opgehaald (fictief)");

  Account account(Role role) {
    return TestAccounts.with(users, role);
  }

  Path waiting(byte[] bytes) throws IOException {
    return Files.write(folder.resolve(UUID.randomUUID() + ".upload"), bytes);
  }

  Refresh ended(UUID id) {
    await().until(() -> table.find(id).orElseThrow().state() != State.RUNNING);
    return table.find(id).orElseThrow();
  }

  Refresh handedIn(Account by, String dataset, String name, byte[] bytes) throws IOException {
    Path file = waiting(bytes);
    Refresh ended =
        ended(
            refreshes
                .handIn(by, dataset, file, new FromFile(name, ORIGIN.source()))
                .orElseThrow()
                .id());
    await().until(() -> !Files.exists(file));
    return ended;
  }

  String told(UUID id) {
    return table.lines(id).stream().map(line -> line.text().nl()).collect(Collectors.joining("\n"));
  }

  String toldInEnglish(UUID id) {
    return table.lines(id).stream().map(line -> line.text().en()).collect(Collectors.joining("\n"));
  }
}
