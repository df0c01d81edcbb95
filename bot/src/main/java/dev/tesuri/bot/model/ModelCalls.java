package dev.tesuri.bot.model;

import dev.tesuri.bot.model.LanguageModel.Reader;
import dev.tesuri.knowledge.store.Database;
import dev.tesuri.knowledge.store.DatabaseUnavailable;
import dev.tesuri.knowledge.store.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one way to the model: only for tasks and towns that want it, within budget and time, and
/// recorded. Thread-safe; never throws for what is wrong with a model.
public final class ModelCalls {

  private static final Logger LOG = LoggerFactory.getLogger(ModelCalls.class);

  private final LanguageModel model;
  private final Allowance allowance;
  private final Predicate<String> switchedOn;
  private final Budgets budgets;
  private final Database database;
  private final InstantSource clock;
  private final Ids ids = new Ids();

  /// @param switchedOn whether a town wants the model
  public ModelCalls(
      LanguageModel model,
      Allowance allowance,
      Predicate<String> switchedOn,
      Database database,
      InstantSource clock) {
    this.model = model;
    this.allowance = allowance;
    this.switchedOn = switchedOn;
    this.database = database;
    this.clock = clock;
    budgets = new Budgets(database, allowance);
  }

  /// What a call came to.
  ///
  /// @param made name of model and prompt, for whoever wants to know how an answer was made
  public record Asked(Completion completion, String made) {}

  /// Whether a town uses the model for a task at all.
  public boolean isOn(String municipality, Task task) {
    return isConfigured() && allowance.tasks().contains(task) && switchedOn.test(municipality);
  }

  /// Whether there is a model at all.
  public boolean isConfigured() {
    return !(model instanceof NoModel);
  }

  /// Name of the model.
  public String model() {
    return model.name();
  }

  public Allowance allowance() {
    return allowance;
  }

  /// Asks, and waits for the end of the answer.
  public Asked ask(Task task, Occasion occasion, Prompt prompt, Listener reader) {
    String made = model.name() + " · " + prompt.name();
    return new Asked(completion(task, occasion, prompt, reader), made);
  }

  /// A reader who can tell what came of an answer.
  public interface Listener extends Reader {

    /// In codes, without any text.
    default String note() {
      return "";
    }
  }

  private Completion completion(Task task, Occasion occasion, Prompt prompt, Listener reader) {
    if (!isOn(occasion.municipality(), task)) {
      return none(Why.OFF);
    }
    Duration left = occasion.left();
    if (!left.isPositive()) {
      return none(Why.SLOW);
    }
    Instant now = clock.instant();
    var wanted = Budgets.wanted(occasion, prompt, now);
    try {
      if (!budgets.reserve(wanted)) {
        return none(Why.BUDGET);
      }
    } catch (DatabaseUnavailable down) {
      LOG.warn("no budget for the model: the database is away", down);
      return none(Why.OFF);
    }
    long start = System.nanoTime();
    var completion =
        model.complete(
            prompt, allowance.patience().within(left), new StillWanted(reader, occasion));
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    settle(
        wanted,
        new ModelCall(
            ids.fresh(),
            occasion,
            task,
            model.name(),
            prompt.name(),
            now,
            millis,
            completion.tokens(),
            completion.code(),
            reader.note()));
    return completion;
  }

  private void settle(Budgets.Reserved reserved, ModelCall call) {
    try {
      budgets.settle(reserved, call);
    } catch (DatabaseUnavailable down) {
      LOG.warn("a call of the model was not recorded", down);
    } catch (RuntimeException erased) {
      // The conversation was erased meanwhile.
      LOG.info("a call of the model belongs to a conversation that is gone", erased);
    }
  }

  /// Today's calls of a town.
  public List<ModelUse> today(String municipality) {
    Instant now = clock.instant();
    Instant since = now.minus(Duration.ofDays(1));
    return database.read(handle -> ModelCallRows.since(handle, municipality, since));
  }

  /// Tokens that a town has spent today, with those reserved.
  public long spentToday(String municipality) {
    return budgets.spent(municipality, clock.instant());
  }

  private static Completion none(Why why) {
    return new Completion.Failed(why, "", Tokens.NONE);
  }

  private record StillWanted(Reader reader, Occasion occasion) implements Reader {

    @Override
    public boolean read(String piece) {
      return reader.read(piece);
    }

    @Override
    public boolean waits() {
      return reader.waits() && occasion.waits().getAsBoolean();
    }
  }
}
