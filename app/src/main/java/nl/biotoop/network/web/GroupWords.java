package nl.biotoop.network.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.biotoop.ecosystem.Sector;
import nl.biotoop.ecosystem.Sectors;
import nl.biotoop.network.TargetGroup;
import nl.biotoop.platform.web.Page.Choice;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.SizeClass;
import org.springframework.stereotype.Component;

/** A group of firms in words. */
@Component
final class GroupWords {
  private final Sectors sectors;

  GroupWords(Sectors sectors) {
    this.sectors = sectors;
  }

  /** The group as one line. */
  String of(TargetGroup group, Words words) {
    List<String> parts = new ArrayList<>();
    if (!group.sizes().isEmpty()) {
      parts.add(
          String.join(
              ", ",
              Arrays.stream(SizeClass.values())
                  .filter(size -> group.sizes().contains(size.value()))
                  .map(size -> words.text("network.size." + size.value()))
                  .toList()));
    }
    if (!group.sectors().isEmpty()) {
      parts.add(
          String.join(", ", group.sectors().stream().map(code -> sector(code, words)).toList()));
    }
    return parts.isEmpty() ? words.text("network.group.all") : String.join("; ", parts);
  }

  /** A finer code than a section is shown by its section and number. */
  private String sector(String code, Words words) {
    return sectors.sections(Sectors.IN_FORCE).stream()
        .filter(section -> section.code().equals(code))
        .map(section -> section.label().in(words.language()))
        .findFirst()
        .orElse("SBI " + code);
  }

  /** The size classes to choose from. */
  List<Choice> sizes(TargetGroup chosen, Words words) {
    return Arrays.stream(SizeClass.values())
        .map(size ->
            new Choice(
                size.value(),
                words.text("network.size." + size.value()),
                chosen.sizes().contains(size.value())))
        .toList();
  }

  /** The sections of industry to choose from. */
  List<Choice> sections(TargetGroup chosen, Words words) {
    return sectors.sections(Sectors.IN_FORCE).stream()
        .map((Sector section) ->
            new Choice(
                section.code(),
                section.label().in(words.language()),
                chosen.sectors().contains(section.code())))
        .toList();
  }
}
