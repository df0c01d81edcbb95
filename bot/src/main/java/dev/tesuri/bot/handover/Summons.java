package dev.tesuri.bot.handover;

import dev.tesuri.knowledge.store.Database;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Calls supporters who are not at the desk, when somebody waits there and nobody is.
///
/// One message tells of all who have come to wait; nothing of what residents said is in it.
/// Thread-safe; several nodes of one database tell of each ticket once.
public final class Summons {

  private static final Logger LOG = LoggerFactory.getLogger(Summons.class);

  /// So long somebody may still come to the desk by themselves.
  private static final Duration GRACE = Duration.ofSeconds(20);

  /// A way to reach people who look at no page.
  public interface Messenger {

    /// Sends a message to whoever is to be called.
    ///
    /// @throws IOException if it was not taken; it is tried again later
    void send(String subject, String text) throws IOException;
  }

  private final Database database;
  private final HandoverDesk desk;
  private final Presence presence;
  private final InstantSource clock;
  private final Messenger messenger;
  private final String address;

  /// @param address of the desk's page, to be followed from the message
  public Summons(
      Database database,
      HandoverDesk desk,
      Presence presence,
      InstantSource clock,
      Messenger messenger,
      String address) {
    this.database = database;
    this.desk = desk;
    this.presence = presence;
    this.clock = clock;
    this.messenger = messenger;
    this.address = address;
  }

  /// Looks who waits in a town, and calls if need be. What cannot be sent is tried next time.
  ///
  /// @param name of the town, for the message
  /// @return of how many tickets was told
  public int sweep(String municipality, String name) {
    var waiting = desk.queue(municipality).stream().filter(this::waitsInVain).toList();
    if (waiting.isEmpty()
        || presence.here(municipality).stream().anyMatch(Presence.Here::accepting)) {
      return 0;
    }
    List<Ticket> mine = claimed(waiting);
    if (mine.isEmpty()) {
      return 0;
    }
    try {
      messenger.send(subject(mine), text(mine, name));
      return mine.size();
    } catch (IOException failed) {
      LOG.warn("nobody could be called to {} waiting tickets", mine.size(), failed);
      database.write(
          handle -> {
            mine.forEach(ticket -> SummonsRows.forget(handle, ticket.id()));
            return true;
          });
      return 0;
    }
  }

  private boolean waitsInVain(Ticket ticket) {
    return ticket.state() == Ticket.State.WAITING
        && !ticket.openedAt().plus(GRACE).isAfter(clock.instant());
  }

  // Of several nodes that look at once, each ticket is one's.
  private List<Ticket> claimed(List<Ticket> waiting) {
    return database.write(
        handle -> {
          List<Ticket> mine = new ArrayList<>();
          for (Ticket ticket : waiting) {
            if (SummonsRows.note(handle, ticket.id(), clock.instant())) {
              mine.add(ticket);
            }
          }
          return mine;
        });
  }

  private static String subject(List<Ticket> tickets) {
    String urgent = tickets.stream().anyMatch(Ticket::urgent) ? "【急ぎ】" : "";
    return urgent + "相談が" + tickets.size() + "件、待っています";
  }

  private String text(List<Ticket> tickets, String name) {
    long urgent = tickets.stream().filter(Ticket::urgent).count();
    return """
        %sの相談窓口で、%d件の相談が待っています。
        急ぎ：%d件

        いま、だれも受け付けていません。つぎの画面を開いて、受けてください。
        %s

        このメールには、相談の中身は書かれていません。
        """
        .formatted(name, tickets.size(), urgent, address);
  }
}
