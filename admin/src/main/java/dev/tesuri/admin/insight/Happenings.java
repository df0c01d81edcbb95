package dev.tesuri.admin.insight;

import dev.tesuri.admin.editor.Use;
import dev.tesuri.bot.conversation.DeskMatter.Answer;
import dev.tesuri.bot.face.Retelling;
import dev.tesuri.bot.handover.Ending;
import dev.tesuri.bot.tally.Count.What;
import dev.tesuri.bot.visit.Channel;
import dev.tesuri.bot.visit.Coded;
import dev.tesuri.bot.visit.Result;
import dev.tesuri.knowledge.content.Step;
import dev.tesuri.knowledge.content.Topic;
import dev.tesuri.knowledge.content.Topic.Procedure;
import dev.tesuri.knowledge.layer.Municipality;
import dev.tesuri.knowledge.search.Library;
import dev.tesuri.knowledge.store.Database;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// Draws up what happened in a town, from the counts of its days and the ends of its hand-overs.
/// Thread-safe.
public final class Happenings {

  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final long MINUTE = 60_000;
  private static final Figure NOTHING = Figure.open(0);

  private final Municipality town;
  private final Supplier<Library> library;
  private final Database database;
  private final InstantSource clock;

  public Happenings(
      Municipality town, Supplier<Library> library, Database database, InstantSource clock) {
    this.town = town;
    this.library = library;
    this.database = database;
    this.clock = clock;
  }

  /// Today, in Japan.
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), JAPAN);
  }

  /// What happened in a town.
  ///
  /// @param municipality id of the town of whoever looks
  public Happened in(String municipality, Period period) {
    return database.read(
        handle -> {
          var now = new FigureRows(handle, municipality, period);
          var before = new FigureRows(handle, municipality, period.before()).sums();
          return happened(municipality, period, now, before);
        });
  }

  /// How the topics of a town were used in the last 30 days, in the very figures that the page
  /// shows: nothing can be worked out from both that could not be from one.
  public Map<String, Use> uses(String municipality) {
    var happened = in(municipality, Period.Usual.THIRTY.on(today()));
    Map<String, Figure> stuck = new HashMap<>();
    // The one most got stuck on comes first.
    happened.steps().forEach(step -> stuck.putIfAbsent(step.topic(), step.stuck()));
    Map<String, Use> uses = new HashMap<>();
    happened
        .topics()
        .forEach(
            topic ->
                uses.put(
                    topic.topic(),
                    use(
                        topic.figure(What.ANSWERED),
                        topic.figure(What.MORE),
                        stuck.getOrDefault(topic.topic(), NOTHING))));
    stuck.forEach((topic, figure) -> uses.putIfAbsent(topic, use(NOTHING, NOTHING, figure)));
    return uses;
  }

  private static Use use(Figure answered, Figure more, Figure stuck) {
    return new Use(
        "答え%s、もう少し知りたい%s、できない%s".formatted(answered.of("回"), more.of("回"), stuck.of("回")),
        answered.sign(),
        more.sign() + stuck.sign());
  }

  private Happened happened(
      String municipality, Period period, FigureRows rows, Map<String, Long> before) {
    var cells = new Cells(rows.bySteps(), rows.byDays(), days(period));
    return new Happened(
        town.id().equals(municipality) ? town.name() : municipality,
        period,
        period.before(),
        Counted.WHOLE.stream()
            .map(
                one ->
                    new Happened.Sum(
                        one.code(),
                        one.words(),
                        cells.sum(one.code()),
                        Figure.alone(before.getOrDefault(one.code(), 0L))))
            .toList(),
        steps(cells),
        topics(cells),
        desk(rows),
        waits(rows.waits()),
        period.days() == 1 ? List.of() : days(cells));
  }

  private static List<String> days(Period period) {
    return period.from().datesUntil(period.to().plusDays(1)).map(LocalDate::toString).toList();
  }

  private List<Happened.OfStep> steps(Cells cells) {
    return cells.places().stream()
        .filter(place -> !place.step().isEmpty())
        .map(place -> step(place, cells))
        .filter(step -> step.figures().stream().anyMatch(figure -> figure.rank() != 0))
        .sorted(
            Comparator.comparingLong((Happened.OfStep step) -> step.stuck().order())
                .thenComparing(Happened.OfStep::topicName)
                .thenComparingInt(Happened.OfStep::place))
        .toList();
  }

  private Happened.OfStep step(Cells.Place place, Cells cells) {
    List<Step> steps =
        library.get().find(place.topic()).orElse(null) instanceof Procedure(var _, var all)
            ? all
            : List.of();
    var at = steps.stream().filter(step -> step.id().equals(place.step())).findFirst();
    return new Happened.OfStep(
        place.topic(),
        name(place.topic()),
        place.step(),
        at.map(step -> Retelling.plain(step.title())).orElse(place.step()),
        at.map(steps::indexOf).orElse(steps.size()),
        cells.figures(place, Counted.OF_STEP));
  }

  private List<Happened.OfTopic> topics(Cells cells) {
    return cells.places().stream()
        .filter(place -> place.step().isEmpty() && !place.topic().isEmpty())
        .map(place -> topic(place, cells))
        .filter(topic -> topic.figures().stream().anyMatch(figure -> figure.rank() != 0))
        .sorted(
            Comparator.comparingInt(
                    (Happened.OfTopic topic) -> topic.share().isEmpty() ? 101 : rank(topic))
                .thenComparingLong(topic -> topic.figures().getFirst().order())
                .thenComparing(Happened.OfTopic::name))
        .toList();
  }

  private static int rank(Happened.OfTopic topic) {
    return Integer.parseInt(topic.share().replace("％", ""));
  }

  private Happened.OfTopic topic(Cells.Place place, Cells cells) {
    var figures = cells.figures(place, Counted.OF_TOPIC);
    return new Happened.OfTopic(
        place.topic(), name(place.topic()), figures, share(figures.get(1), figures.get(2)));
  }

  private static String share(Figure helped, Figure more) {
    long all = helped.rank() + more.rank();
    return helped.isOpen() && more.isOpen() && all > 0 ? 100 * helped.rank() / all + "％" : "";
  }

  private String name(String topic) {
    return library
        .get()
        .find(topic)
        .map(Topic::facts)
        .map(facts -> Retelling.plain(facts.plain()))
        .orElse(topic);
  }

  private static List<Happened.OfDay> days(Cells cells) {
    return cells.days().reversed().stream()
        .map(day -> new Happened.OfDay(day, cells.figures(day)))
        .toList();
  }

  private static List<Happened.Table> desk(FigureRows rows) {
    var endings = rows.endings();
    var told = rows.told();
    var channels = rows.channels();
    var results = rows.results();
    return List.of(
        table("係の人との相談：終わり方", endings, Happenings::ending),
        table("係の人との相談：住民の答え", told, Happenings::answer),
        table("窓口・電話の相談：どのように", channels, code -> coded(Channel.values(), code)),
        table("窓口・電話の相談：結果", results, code -> coded(Result.values(), code)));
  }

  private static String ending(String code) {
    return Arrays.stream(Ending.values())
        .filter(one -> one.code().equals(code))
        .map(Ending::words)
        .findFirst()
        .orElse(code);
  }

  private static String answer(String code) {
    return switch (Answer.of(code)) {
      case DID_IT -> "できました";
      case COUNTER -> "窓口に行きます";
      case GAVE_UP -> "今回はやめます";
    };
  }

  private static <T extends Coded> String coded(T[] all, String code) {
    return Coded.of(all, code).map(Coded::words).orElse(code);
  }

  private static Happened.Table table(
      String caption, Map<String, Long> counts, UnaryOperator<String> words) {
    var codes = List.copyOf(new TreeMap<>(counts).keySet());
    var veil = Veil.over(List.of(codes.stream().map(counts::get).toList()));
    List<Happened.Row> rows = new ArrayList<>();
    for (int i = 0; i < codes.size(); i++) {
      rows.add(new Happened.Row(words.apply(codes.get(i)), veil.parts().getFirst().get(i)));
    }
    return new Happened.Table(caption, rows, veil.total());
  }

  // The middle one of few would be the wait of somebody.
  private static String waits(List<Long> waits) {
    if (waits.size() < Figure.LEAST) {
      return waits.isEmpty() ? "" : "待ち時間は、回数が少ないので出しません。";
    }
    long minutes = (waits.get(waits.size() / 2) + MINUTE - 1) / MINUTE;
    return "つながるまでの時間は、まん中の人で%d分です。".formatted(minutes);
  }
}
