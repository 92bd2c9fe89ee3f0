package nl.biotoop.samples;

import org.springframework.context.event.EventListener;

/** Prints, and hears an event that is no record. */
public abstract class TalkativeListener {

  /** An event with an identity of its own. */
  public static class Talk {}

  @EventListener
  void hear(Talk talk) {
    System.out.println(talk);
  }
}
