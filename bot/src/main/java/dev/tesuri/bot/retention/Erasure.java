package dev.tesuri.bot.retention;

import dev.tesuri.bot.conversation.Tokens;
import dev.tesuri.bot.handover.HandoverDesk;
import dev.tesuri.knowledge.store.Database;
import dev.tesuri.knowledge.store.Signals;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Erases conversations with all that was derived from them: tickets, notes, telephone numbers,
/// codes, what is known of the device. Counts of the day stay; they name nobody.
///
/// An erased conversation is gone from the rows when a method returns. From free pages of the files
/// it goes at once too, or with the next [#sweep] when a long read stood in the way. Thread-safe.
public final class Erasure {

  private static final Logger LOG = LoggerFactory.getLogger(Erasure.class);

  /// Conversations of one sweep.
  private static final int AT_ONCE = 500;

  private final Database database;
  private final InstantSource clock;
  private final Signals signals;
  private final Traces traces;
  private final ErasedMarks marks;

  public Erasure(
      Database database, InstantSource clock, Signals signals, Traces traces, ErasedMarks marks) {
    this.database = database;
    this.clock = clock;
    this.signals = signals;
    this.traces = traces;
    this.marks = marks;
  }

  /// What the records keep of an erased conversation, by which a backup can be searched.
  public static String mark(String id) {
    return Tokens.hash(id);
  }

  /// The conversation of this number, of this town alone.
  public Optional<Trace> find(String municipality, String id) {
    return database.read(handle -> ErasureRows.find(handle, municipality, id));
  }

  /// Erases one now; `false` when it is not there. Its mark is on the list before, so that no
  /// backup brings it back.
  public boolean erase(String municipality, String id) {
    if (find(municipality, id).isEmpty()) {
      return false;
    }
    marks.add(mark(id));
    boolean erased =
        database.write(
            handle ->
                ErasureRows.find(handle, municipality, id).isPresent()
                    && ErasureRows.erase(handle, id));
    if (erased) {
      told(municipality, id);
      traces.remove();
    }
    return erased;
  }

  /// Erases those whose last entry is older than this. What fails is left for the next time.
  ///
  /// @return what was erased
  public List<Trace> sweep(Duration age) {
    List<Trace> old =
        database.read(handle -> ErasureRows.before(handle, clock.instant().minus(age), AT_ONCE));
    List<Trace> erased = old.stream().filter(this::erased).toList();
    if (erased.isEmpty()) {
      traces.removeLeft();
    } else {
      traces.remove();
    }
    return erased;
  }

  private boolean erased(Trace trace) {
    try {
      boolean erased = database.write(handle -> ErasureRows.erase(handle, trace.id()));
      told(trace.municipality(), trace.id());
      return erased;
    } catch (RuntimeException failed) {
      LOG.error("conversation {} could not be erased", mark(trace.id()), failed);
      return false;
    }
  }

  private void told(String municipality, String id) {
    LOG.info("conversation erased: {}", mark(id));
    signals.tell(id);
    signals.tell(HandoverDesk.townSignal(municipality));
  }
}
