package nl.biotoop.monitor.web;

import java.util.List;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;

/**
 * Where a region stands, all in words and numbers as they are shown.
 *
 * @param name of the region
 * @param known how many of the ten elements have a figure
 * @param measuredFor the larger region that most figures are of; {@code ""} when they are of the
 *     region itself
 * @param model the elements in their layers
 * @param rows the same elements as a table
 * @param placesHref shows the places, or hides them again
 * @param places the place on each element; none unless asked for
 * @param results outputs and outcomes
 * @param gaps the elements without a figure, with what would fill them
 * @param bottleneck what holds the region back
 * @param learning per element from whom the region can learn
 * @param peers whom it is compared with
 * @param context what those were chosen on
 * @param more other pages about it
 */
public record StandingPage(
    String name,
    int known,
    String measuredFor,
    Model model,
    List<Row> rows,
    String placesHref,
    List<PlaceView> places,
    List<Row> results,
    List<Gap> gaps,
    BottleneckView bottleneck,
    List<Learning> learning,
    List<PeerView> peers,
    List<String> context,
    List<Link> more)
    implements Page {
  /** Keeps its own copies of the lists. */
  public StandingPage {
    rows = List.copyOf(rows);
    places = List.copyOf(places);
    results = List.copyOf(results);
    gaps = List.copyOf(gaps);
    learning = List.copyOf(learning);
    peers = List.copyOf(peers);
    context = List.copyOf(context);
    more = List.copyOf(more);
  }

  /**
   * An element, or an output or outcome.
   *
   * @param anchor {@code ""} when nothing leads here
   * @param answer against the middle of comparable regions
   * @param how in how many calculations; {@code ""} when there were none
   * @param tone the class of the answer: better, undecided, worse or unknown
   */
  public record Row(
      String anchor, String name, String answer, String how, String tone, List<Measure> measures) {
    /** Keeps its own copy of the list. */
    public Row {
      measures = List.copyOf(measures);
    }
  }

  /**
   * A figure.
   *
   * @param href where it comes from
   * @param middle of the others, with how many of those have a value
   * @param half between which values the middle half lies
   * @param remarks what a reader must know
   */
  public record Measure(
      String href,
      String name,
      String unit,
      String value,
      String middle,
      String half,
      String year,
      List<String> remarks) {
    /** Keeps its own copy of the list. */
    public Measure {
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * The place on an element.
   *
   * @param place in words why there is none, when there is none
   * @param interval in nine of ten calculations; {@code ""} when there is no place
   */
  public record PlaceView(String name, String place, String interval) {}

  /** An element that nobody has measured. */
  public record Gap(String anchor, String name, String fill) {}

  /**
   * What holds the region back.
   *
   * @param first in a sentence; {@code ""} when it is not known
   * @param lines every candidate with in how many calculations it is the bottleneck
   * @param efforts where effort pays most
   * @param steps what can be done now about the first
   */
  public record BottleneckView(
      String first, List<String> lines, List<String> efforts, List<Link> steps, String note) {
    /** Keeps its own copies of the lists. */
    public BottleneckView {
      lines = List.copyOf(lines);
      efforts = List.copyOf(efforts);
      steps = List.copyOf(steps);
    }
  }

  /**
   * From whom to learn about one element.
   *
   * @param own the figures of the region itself
   * @param regions who does better, nearest first
   * @param more how many others do better too
   */
  public record Learning(String name, String own, List<Better> regions, int more) {
    /** Keeps its own copy of the list. */
    public Learning {
      regions = List.copyOf(regions);
    }
  }

  /** A region that does better. */
  public record Better(String href, String name, String figures, String likeness) {}

  /** A comparable region. */
  public record PeerView(String href, String name, String likeness) {}

  @Override
  public String title(Words words) {
    return words.text("monitor.region.title", name);
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(new Link(Paths.of(words.language(), "monitor"), words.text("monitor.title")));
  }
}
