package dev.tesuri.bot.reception;

import dev.tesuri.bot.assist.Assistant;
import dev.tesuri.bot.assist.Attention;
import dev.tesuri.bot.assist.Talk;
import dev.tesuri.bot.conversation.ChatEvent;
import dev.tesuri.bot.conversation.ChatEvent.Body;
import dev.tesuri.bot.conversation.Conversation;
import dev.tesuri.bot.conversation.Conversations;
import dev.tesuri.bot.conversation.Outcome;
import dev.tesuri.bot.model.Occasion;
import dev.tesuri.bot.model.Task;
import dev.tesuri.knowledge.content.Topic;
import dev.tesuri.knowledge.store.Signals;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a model adds to an answer that stands already: nobody waits for it, and it is dropped when
/// the resident has moved on or a person has taken the floor. Thread-safe.
final class Afterwords {

  private static final Logger LOG = LoggerFactory.getLogger(Afterwords.class);

  private final Conversations conversations;
  private final Signals signals;
  private final Assistant assistant;
  private final Attention attention;

  Afterwords(
      Conversations conversations, Signals signals, Assistant assistant, Attention attention) {
    this.conversations = conversations;
    this.signals = signals;
    this.assistant = assistant;
    this.attention = attention;
  }

  /// Whether a town uses a model for any part of a turn.
  boolean isOn(String municipality) {
    return Stream.of(Task.UNDERSTAND, Task.ANSWER, Task.WALK)
        .anyMatch(task -> assistant.isOn(municipality, task));
  }

  /// What a model may know of a turn that begins now.
  Talk talk(Conversation now, ChatEvent question, List<ChatEvent> before, Attention.Work work) {
    var earlier = before.stream().filter(event -> event.seq() < question.seq()).toList();
    return new Talk(
        earlier,
        Occasion.of(now.municipality(), now.id(), question.seq(), assistant.time(), work::wanted));
  }

  /// Begins to word an answer to this very question.
  ///
  /// @param version of the conversation, in which nothing else may have happened
  void begin(Talk talk, ChatEvent question, Topic topic, Outcome given, long version) {
    Optional<Body.Answered> answered =
        given.bodies().stream()
            .filter(Body.Answered.class::isInstance)
            .map(Body.Answered.class::cast)
            .findFirst();
    var occasion = talk.occasion();
    if (answered.isEmpty() || !assistant.isOn(occasion.municipality(), Task.ANSWER)) {
      return;
    }
    var work = attention.begin(occasion.conversation());
    var now =
        new Talk(
            talk.earlier(),
            new Occasion(
                occasion.municipality(),
                occasion.conversation(),
                occasion.event(),
                occasion.until(),
                work::wanted));
    Thread.ofVirtual()
        .name("tesuri-afterwords")
        .start(
            () -> {
              try (work) {
                word(now, question, topic, answered.get(), given, version, work);
              } catch (RuntimeException failed) {
                LOG.warn(
                    "nothing was added to event {} of conversation {}",
                    question.seq(),
                    occasion.conversation(),
                    failed);
              }
            });
  }

  private void word(
      Talk talk,
      ChatEvent question,
      Topic topic,
      Body.Answered answered,
      Outcome given,
      long version,
      Attention.Work work) {
    String id = talk.occasion().conversation();
    String asked = ((Body.Said) question.body()).text();
    try (var _ = signals.listen(id, () -> look(id, version))) {
      var worded = assistant.answer(talk, topic, answered.local(), asked);
      if (worded.isPresent() && work.wanted()) {
        // Whatever happened meanwhile has raised the version; then this comes too late.
        var outcome = new Outcome(List.of(worded.get()), given.state(), List.of());
        conversations.conclude(id, version, question.seq(), outcome);
      }
    }
    signals.tell(id);
  }

  // A signal may come without news, and on a thread that must not wait.
  private void look(String id, long version) {
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                if (conversations.reread(id).version() != version) {
                  attention.turnAway(id);
                }
              } catch (RuntimeException erased) {
                attention.turnAway(id);
              }
            });
  }
}
