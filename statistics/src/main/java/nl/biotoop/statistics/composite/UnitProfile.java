package nl.biotoop.statistics.composite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What a unit is good and less good at: its indicators by rank of the raw value with the direction
 * applied, rank 1 the best of all units. An indicator on which the unit has the worst rank of those
 * available is no strength, however few have a value; a missing one is neither.
 *
 * @param strengths the best ranks first
 * @param weaknesses the worst ranks first
 */
public record UnitProfile(List<Place> strengths, List<Place> weaknesses) {

  public UnitProfile {
    strengths = List.copyOf(strengths);
    weaknesses = List.copyOf(weaknesses);
  }

  /**
   * Where a unit stands on one indicator.
   *
   * @param indicator its code
   * @param rank 1 for the best; ties share the best place
   * @param available how many units have a value
   */
  public record Place(String indicator, int rank, int available) {}

  /**
   * The profile of one unit among some others.
   *
   * @param unit its row
   * @param among the rows it is compared with, itself not needed
   * @param most how many strengths and weaknesses at most
   */
  public static UnitProfile of(IndexData data, int unit, int[] among, int most) {
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < data.framework().indicatorCount(); i++) {
      Element indicator = data.framework().indicators().get(i);
      double own = data.values().at(unit, i) * indicator.direction();
      if (Double.isNaN(own)) {
        continue;
      }
      int column = i;
      double[] others =
          Arrays.stream(among)
              .filter(u -> u != unit)
              .mapToDouble(u -> data.values().at(u, column) * indicator.direction())
              .filter(x -> !Double.isNaN(x))
              .toArray();
      int better = (int) Arrays.stream(others).filter(x -> x > own).count();
      places.add(new Place(indicator.code(), better + 1, others.length + 1));
    }
    List<Place> best =
        places.stream()
            .filter(place -> place.rank < place.available)
            .sorted(Comparator.comparingInt(Place::rank))
            .limit(most)
            .toList();
    List<Place> worst =
        places.stream()
            .filter(place -> place.rank > 1)
            .sorted(Comparator.comparingInt(Place::rank).reversed())
            .limit(most)
            .toList();
    return new UnitProfile(best, worst);
  }
}
