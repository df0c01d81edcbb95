package dev.tesuri.admin.desk;

import dev.tesuri.admin.access.Staff;
import dev.tesuri.bot.handover.Presence;
import dev.tesuri.bot.handover.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/// Who waits, who is talked to, and who is there.
///
/// @param open all open tickets: danger first, then who waits longest
/// @param closed those closed during the last day
/// @param here supporters who are there
/// @param now the moment of all this
/// @param places where those at kiosks stand, by ticket
/// @param about names a topic
public record DeskPage(
    Staff me,
    List<Ticket> open,
    List<Ticket> closed,
    List<Presence.Here> here,
    Instant now,
    Map<String, String> places,
    Function<String, String> about) {

  public DeskPage {
    open = List.copyOf(open);
    closed = List.copyOf(closed);
    here = List.copyOf(here);
    places = Map.copyOf(places);
  }

  /// Tickets that nobody has yet.
  public List<Ticket> waiting() {
    return open.stream().filter(Predicate.not(DeskPage::isHeld)).toList();
  }

  public List<Ticket> mine() {
    return open.stream().filter(DeskPage::isHeld).filter(this::isMine).toList();
  }

  public List<Ticket> others() {
    return open.stream().filter(DeskPage::isHeld).filter(Predicate.not(this::isMine)).toList();
  }

  private static boolean isHeld(Ticket ticket) {
    return ticket.state() == Ticket.State.CLAIMED;
  }

  private boolean isMine(Ticket ticket) {
    return me.id().equals(ticket.owner());
  }

  /// Whether this supporter takes new tickets.
  public boolean accepting() {
    return here.stream()
        .filter(one -> one.supporter().id().equals(me.id()))
        .anyMatch(Presence.Here::accepting);
  }

  /// What it is about, in a few words.
  public String title(Ticket ticket) {
    return ticket.topic() == null ? untitled(ticket) : about.apply(ticket.topic());
  }

  /// What a case without a topic is called: danger by its name, else that nothing is known yet.
  static String untitled(Ticket ticket) {
    return ticket.reason().urgent() ? ticket.reason().words() : "話題はまだわかりません";
  }

  /// The case in speech between supporters, for example 9:05の受付 C4F2.
  public String number(Ticket ticket) {
    return Times.number(ticket);
  }

  public String age(Ticket ticket) {
    return Times.length(Duration.between(ticket.openedAt(), now));
  }

  public boolean byTelephone(Ticket ticket) {
    return ticket.state() == Ticket.State.CALL_BACK;
  }

  /// Where the resident is, as far as it is known: those at a kiosk are in the town hall.
  public String place(Ticket ticket) {
    return ticket.channel().equals("kiosk") ? "役場の端末" : "スマートフォンかパソコン";
  }

  /// Where to go to, for somebody who calls from a kiosk; empty for anybody else.
  public String alarm(Ticket ticket) {
    return places.getOrDefault(ticket.id(), "");
  }
}
