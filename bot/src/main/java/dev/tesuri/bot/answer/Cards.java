package dev.tesuri.bot.answer;

import dev.tesuri.bot.conversation.Act;
import dev.tesuri.bot.conversation.ChatEvent.Body;
import dev.tesuri.bot.conversation.ChatEvent.Call;
import dev.tesuri.bot.conversation.ChatEvent.Cite;
import dev.tesuri.bot.conversation.ChatEvent.Option;
import dev.tesuri.bot.conversation.Command;
import dev.tesuri.bot.conversation.DeskMatter;
import dev.tesuri.bot.conversation.DeskMatter.Answer;
import dev.tesuri.bot.conversation.Outcome;
import dev.tesuri.bot.conversation.Reason;
import dev.tesuri.bot.conversation.State;
import dev.tesuri.bot.guard.Hazard;
import dev.tesuri.bot.guard.Reserved;
import dev.tesuri.bot.handover.HandoverCards;
import dev.tesuri.bot.service.Service;
import dev.tesuri.bot.tally.Count;
import dev.tesuri.bot.tally.Count.What;
import dev.tesuri.bot.walk.Position;
import dev.tesuri.knowledge.content.Facts;
import dev.tesuri.knowledge.content.Topic;
import dev.tesuri.knowledge.content.Topic.Procedure;
import dev.tesuri.knowledge.content.WordLists.Category;
import dev.tesuri.knowledge.layer.Locality;
import dev.tesuri.knowledge.search.Library;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The cards that the bot lays before a resident, and the words on them that no article holds.
/// Pure.
public final class Cards {

  /// How many topics a question back offers; with どれでもない that makes five at most.
  private static final int OFFERED = 4;

  /// How many categories are offered when nothing was found.
  private static final int NEAREST = 2;

  /// After so many turns in which nothing was found, a person is called.
  private static final int UNCLEAR_LIMIT = 2;

  /// How many parts of a topic are offered to who would like to know more.
  private static final int PARTS = 2;

  static final Option PERSON = plain("係の人と話す", Command.PERSON);
  static final Option OTHER = plain("ほかのことを聞く", Command.HOME);
  private static final Option RESUME = plain("さっきの手順にもどる", Command.RESUME);

  private final Supplier<Locality> locality;
  private final List<PopularTopic> popular;
  private final Supplier<List<Category>> categories;
  private final HandoverCards handover;
  private final WalkCards walks;

  /// Cards for one town.
  ///
  /// @param popular what the greeting offers; topics that the library lacks are left out
  /// @param categories of topics, with their names
  public Cards(
      Supplier<Locality> locality,
      List<PopularTopic> popular,
      Supplier<List<Category>> categories) {
    this.locality = locality;
    this.categories = categories;
    this.popular = List.copyOf(popular);
    handover = new HandoverCards(locality);
    walks = new WalkCards(locality);
  }

  /// The cards of a walk.
  WalkCards walks() {
    return walks;
  }

  public Outcome greeting(State state, Library library) {
    List<Option> options = new ArrayList<>(popular(library));
    state.leftWalk().ifPresent(_ -> options.addFirst(RESUME));
    return new Outcome(List.of(new Body.Asked("こんにちは。どんなことで、お困りですか。", options)), state, List.of());
  }

  /// For a town that has switched the bot off: the notice, and the way to a person. Where the
  /// resident stands is kept.
  Outcome resting(Turn turn) {
    return resting(turn.service(), turn.state());
  }

  /// The same where a conversation begins.
  public Outcome resting(Service service, State state) {
    var notice =
        state.person()
            ? new Body.Notice("係の人を、お呼びしています。そのままお待ちください。", List.of())
            : new Body.Notice(service.words() + "\n係の人にお話しください。", List.of(PERSON));
    return new Outcome(List.of(notice), state, List.of());
  }

  /// The topics that people come for most, as choices.
  public List<Option> popular(Library library) {
    return popular.stream().flatMap(topic -> topic.option(library).stream()).toList();
  }

  Outcome answered(Topic topic, State state) {
    Facts facts = topic.facts();
    List<Option> options = new ArrayList<>();
    if (topic instanceof Procedure) {
      options.add(new Option("手順をはじめる", new Act.Begin(topic.id())));
    }
    state
        .leftWalk()
        .filter(left -> !left.topic().equals(topic.id()))
        .ifPresent(_ -> options.add(RESUME));
    options.add(OTHER);
    var local = locality.get().about(topic.id());
    var body =
        new Body.Answered(topic.id(), facts.plain(), facts.answer(), local, options, cites(facts));
    return new Outcome(
        List.of(body), state.about(topic.id()), List.of(new Count(topic.id(), "", What.ANSWERED)));
  }

  /// The resident says that an answer helped. Thanks alone: the answer and its ways on stay.
  Outcome helped(String topic, Turn turn) {
    return new Outcome(
        List.of(new Body.Notice("ありがとうございます。お役に立てて、よかったです。", List.of())),
        turn.state(),
        List.of(new Count(topic, "", What.HELPED)));
  }

  /// The resident would like to know more than an answer told: parts of the topic, what is like
  /// it, and a person.
  Outcome more(Topic topic, List<Option> parts, Turn turn) {
    List<Option> options = new ArrayList<>();
    turn.state().inWalk().ifPresent(_ -> options.add(plain("手順にもどる", Command.AGAIN)));
    parts.stream().limit(PARTS - options.size()).forEach(options::add);
    options.add(kindred(topic));
    options.add(PERSON);
    String text = "わかりました。どのことを、もう少し知りたいですか。";
    return new Outcome(
        List.of(new Body.Asked(text, options)),
        turn.state().about(topic.id()),
        List.of(new Count(topic.id(), "", What.MORE)));
  }

  private Option kindred(Topic topic) {
    return categories.get().stream()
        .filter(one -> one.id().equals(topic.facts().category()))
        .findFirst()
        .map(Cards::look)
        .orElse(OTHER);
  }

  private static Option look(Category category) {
    return new Option("「" + category.name() + "」を見る", new Act.Browse(category.id(), 0));
  }

  Outcome help(Procedure procedure, Position at, State state, Count stuck) {
    var options =
        List.of(
            new Option("窓口のことを見る", new Act.Open(procedure.id())), plain("ここでやめる", Command.STOP));
    State here = state.walking(at);
    return alsoCount(wanted(Reason.STUCK, here, options), stuck);
  }

  Outcome which(Turn turn) {
    List<Option> options =
        turn.hits().stream()
            .limit(OFFERED)
            .map(hit -> turn.library().find(hit.id()))
            .flatMap(Optional::stream)
            .map(Cards::offer)
            .collect(Collectors.toCollection(ArrayList::new));
    options.add(plain("どれでもない", Command.NONE_OF_THESE));
    return new Outcome(
        List.of(new Body.Asked("どれに近いですか。", options)),
        turn.state(),
        List.of(Count.of(What.OFFERED)));
  }

  Outcome unclear(Turn turn) {
    State state = turn.state().unclearOnceMore();
    if (state.unclear() >= UNCLEAR_LIMIT && !state.person()) {
      Outcome wanted = wanted(Reason.NO_ANSWER, state, List.of());
      return alsoCount(wanted, Count.of(What.UNANSWERED));
    }
    String text =
        turn.elsewhere()
            .map(found -> "すみません。%sのことは、ここでは分かりません。係の人に聞いてください。".formatted(found.subject()))
            .orElse("すみません。お答えが見つかりませんでした。みじかい言葉で、もう一度書いてみてください。");
    List<Option> options = new ArrayList<>();
    state.inWalk().ifPresent(_ -> options.add(plain("手順にもどる", Command.AGAIN)));
    options.addAll(nearest(turn));
    options.add(plain("よくある手続きを見る", Command.HOME));
    options.add(PERSON);
    return new Outcome(
        List.of(new Body.Asked(text, options)), state, List.of(Count.of(What.UNANSWERED)));
  }

  // The categories of what was found, however unsure.
  private List<Option> nearest(Turn turn) {
    return turn.hits().stream()
        .flatMap(hit -> turn.library().find(hit.id()).stream())
        .map(topic -> topic.facts().category())
        .distinct()
        .flatMap(id -> categories.get().stream().filter(one -> one.id().equals(id)))
        .limit(NEAREST)
        .map(Cards::look)
        .toList();
  }

  /// Some topics of a category, with the way to the others.
  ///
  /// @param from the place of the first
  Outcome category(String id, int from, Turn turn) {
    var topics =
        turn.library().topics().stream()
            .filter(topic -> topic.facts().category().equals(id))
            .toList();
    List<Option> options =
        topics.stream()
            .skip(from)
            .limit(OFFERED)
            .map(Cards::offer)
            .collect(Collectors.toCollection(ArrayList::new));
    if (options.isEmpty()) {
      return gone(turn);
    }
    int next = from + OFFERED;
    options.add(
        next < topics.size()
            ? new Option("ほかを見る", new Act.Browse(id, next))
            : plain("どれでもない", Command.NONE_OF_THESE));
    return new Outcome(List.of(new Body.Asked("どれに近いですか。", options)), turn.state(), List.of());
  }

  Outcome thanks(Turn turn) {
    String text = "どういたしまして。また、いつでも聞いてください。";
    var options =
        Stream.of(goOn(turn.state()), Optional.of(OTHER)).flatMap(Optional::stream).toList();
    return new Outcome(List.of(new Body.Notice(text, options)), turn.state(), List.of());
  }

  Outcome person(Turn turn) {
    return wanted(Reason.ASKED, turn.state(), List.of());
  }

  private Outcome wanted(Reason reason, State state, List<Option> more) {
    var body = handover.called(reason, state, more);
    return alsoWanted(new Outcome(List.of(body), state, List.of()), reason);
  }

  // One ticket is counted once, however often it is asked for.
  private static Outcome alsoWanted(Outcome outcome, Reason reason) {
    State state = outcome.state();
    Outcome counted = state.person() ? outcome : alsoCount(outcome, handedOver(state));
    return new Outcome(counted.bodies(), state.waitingForPerson(), counted.counts())
        .with(new DeskMatter.PersonWanted(reason));
  }

  /// The resident no longer waits for a person.
  Outcome stopWaiting(Turn turn) {
    State state = turn.state().withoutPerson();
    return new Outcome(List.of(handover.stoppedWaiting(state)), state, List.of())
        .with(new DeskMatter.StopsWaiting());
  }

  /// The resident tells what it came to after a talk with a person.
  Outcome told(Answer answer, Turn turn) {
    return new Outcome(List.of(handover.told(answer, turn.state())), turn.state(), List.of())
        .with(new DeskMatter.Told(answer));
  }

  /// A button of a person's question, pressed when the bot has the floor.
  Outcome replied(Turn turn) {
    return new Outcome(List.of(handover.replied(turn.state())), turn.state(), List.of());
  }

  Outcome hazard(Hazard hazard, Turn turn) {
    var text = hazard.text();
    boolean helped = hazard.kind().personCanHelp();
    var calls =
        text.calls().stream()
            .map(call -> new Call(call.label(), call.number(), call.hours()))
            .toList();
    var options =
        Stream.of(Optional.of(PERSON), goOn(turn.state()), Optional.of(OTHER))
            .flatMap(Optional::stream)
            .toList();
    var body =
        new Body.Hazard(
            hazard.kind().family(),
            hazard.kind().code(),
            text.title(),
            String.join("\n", text.lines()) + (helped ? "\n係の人にも、おつたえしました。" : ""),
            calls,
            options);
    var count = List.of(new Count(hazard.kind().code(), "", What.HAZARD));
    var calm = new Outcome(List.of(body), turn.state(), count);
    return helped ? alsoWanted(calm, Reason.HAZARD) : calm;
  }

  /// For what only somebody entitled may answer.
  Outcome reserved(Reserved matter, Turn turn) {
    var lines = List.of(matter.refused(), matter.possible(), matter.desk());
    var options =
        Stream.of(Optional.of(PERSON), goOn(turn.state()), Optional.of(OTHER))
            .flatMap(Optional::stream)
            .toList();
    String told = matter.person() ? "\n係の人にも、おつたえしました。" : "";
    var body = new Body.Notice(String.join("\n", lines) + told, options);
    var outcome = new Outcome(List.of(body), turn.state(), List.of());
    return matter.person() ? alsoWanted(outcome, Reason.RESERVED) : outcome;
  }

  /// For a defect of ours: the resident hears of it kindly and is not left alone.
  public Outcome trouble(State state) {
    String text = "すみません。うまく動きませんでした。もう一度ためすか、係の人と話してください。";
    List<Option> options = new ArrayList<>(List.of(PERSON, OTHER));
    goOn(state).ifPresent(options::addFirst);
    return new Outcome(List.of(new Body.Notice(text, options)), state, List.of());
  }

  /// For what the content no longer holds.
  Outcome gone(Turn turn) {
    String text = "この手順は、新しくなりました。お手数ですが、もう一度えらんでください。";
    return new Outcome(
        List.of(new Body.Asked(text, popular(turn.library()))), turn.state().finished(), List.of());
  }

  static Outcome alsoCount(Outcome outcome, Count count) {
    return new Outcome(
        outcome.bodies(),
        outcome.state(),
        Stream.concat(outcome.counts().stream(), Stream.of(count)).toList(),
        outcome.desk());
  }

  private static Count handedOver(State state) {
    return state
        .inWalk()
        .map(at -> new Count(at.topic(), at.step(), What.HANDED_OVER))
        .orElseGet(() -> Count.of(What.HANDED_OVER));
  }

  private static Optional<Option> goOn(State state) {
    return state
        .inWalk()
        .map(_ -> plain("手順にもどる", Command.AGAIN))
        .or(() -> state.leftWalk().map(_ -> RESUME));
  }

  private static Option offer(Topic topic) {
    return new Option(topic.facts().plain(), new Act.Open(topic.id()));
  }

  static Option plain(String label, Command command) {
    return new Option(label, new Act.Plain(command));
  }

  static List<Cite> cites(Facts facts) {
    return facts.sources().stream()
        .map(source -> new Cite(source.title(), source.url(), facts.verifiedOn()))
        .toList();
  }
}
