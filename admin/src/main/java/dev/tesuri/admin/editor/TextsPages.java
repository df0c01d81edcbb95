package dev.tesuri.admin.editor;

import dev.tesuri.admin.access.Deed;
import dev.tesuri.admin.access.Needs;
import dev.tesuri.admin.access.Right;
import dev.tesuri.admin.access.Staff;
import dev.tesuri.admin.editor.TextsPage.Filter;
import dev.tesuri.admin.editor.TextsPage.Row;
import dev.tesuri.admin.face.Section;
import dev.tesuri.admin.face.StaffPages;
import dev.tesuri.knowledge.content.ContentFile;
import dev.tesuri.knowledge.content.Topic;
import dev.tesuri.knowledge.content.TopicForm;
import dev.tesuri.knowledge.content.WordLists.Category;
import dev.tesuri.knowledge.editorial.Revision;
import dev.tesuri.knowledge.editorial.State;
import dev.tesuri.knowledge.editorial.TextKey;
import dev.tesuri.knowledge.layer.Layer;
import dev.tesuri.knowledge.search.Library;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The list of topics, for editors.
@Dependent
@Path("/admin/texts")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class TextsPages {

  private static final int MOST_FOUND = 20;
  private static final int LONGEST_NAME = 24;

  /// After so many a new text should be looked at again.
  private static final int MONTHS = 6;

  private static final String NOT_BEGUN =
      "はじめられませんでした。idは英小文字と数字と「-」で、まだ使われていないものを。名前は24字までで、分野も選んでください。";
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private final TextDesk desk;
  private final Supplier<List<Category>> categories;
  private final Uses uses;
  private final InstantSource clock;
  private final StaffPages pages;

  @Inject
  public TextsPages(
      TextDesk desk,
      Supplier<List<Category>> categories,
      Uses uses,
      InstantSource clock,
      StaffPages pages) {
    this.desk = desk;
    this.categories = categories;
    this.uses = uses;
    this.clock = clock;
    this.pages = pages;
  }

  /// What stands in the address.
  public static class Asked {
    @QueryParam("q")
    @DefaultValue("")
    String q = "";

    @QueryParam("category")
    @DefaultValue("")
    String category = "";

    @QueryParam("layer")
    @DefaultValue("")
    String layer = "";

    @QueryParam("named")
    @DefaultValue("")
    String named = "";

    @QueryParam("fault")
    @DefaultValue("")
    String fault = "";

    @QueryParam("show")
    @DefaultValue("")
    String show = "";

    Filter filter() {
      return new Filter(q.strip(), category, layer, show);
    }
  }

  @GET
  @Needs(Right.DRAFTS)
  public Response texts(@BeanParam Asked asked, @Context SecurityContext security) {
    var staff = Staff.of(security);
    var filter = asked.filter();
    var open = desk.editorial().open(staff.municipality());
    var published = desk.editorial().published(staff.municipality());
    var used = filter.byUse() ? uses.of(staff.municipality()) : Map.<String, Use>of();
    var rows =
        topics(filter).stream()
            .map(topic -> row(topic, open, published, used))
            .filter(row -> shown(row, filter))
            .filter(row -> filter.layer().isEmpty() || row.layer().equals(filter.layer()))
            .filter(
                row ->
                    filter.category().isEmpty()
                        || row.category().equals(category(filter.category())))
            .sorted(order(filter))
            .toList();
    var page =
        new TextsPage(
            rows,
            categories.get(),
            layers(),
            filter,
            open.stream().filter(one -> one.state() == State.IN_REVIEW).count(),
            published.stream().filter(this::isChanged).count(),
            asked.named.substring(0, Math.min(LONGEST_NAME, asked.named.length())),
            asked.fault.isEmpty() ? "" : NOT_BEGUN);
    return pages.page(staff, Section.TEXTS, "admin/texts.jte", Map.of("page", page));
  }

  /// Begins a topic that only this town has.
  ///
  /// @param id its name in addresses
  /// @param plain what residents call it
  @POST
  @Path("new")
  @Needs(Right.DRAFTS)
  public Response begin(
      @FormParam("id") @DefaultValue("") String id,
      @FormParam("plain") @DefaultValue("") String plain,
      @FormParam("category") @DefaultValue("") String category,
      @Context SecurityContext security) {
    var staff = Staff.of(security);
    var key = TextKey.of(TextKey.Kind.TOPIC.code(), id.strip());
    boolean named = !plain.isBlank() && plain.length() <= LONGEST_NAME;
    boolean known = categories.get().stream().anyMatch(one -> one.id().equals(category));
    if (key.isEmpty() || !named || !known || desk.knows(staff, id.strip())) {
      return StaffPages.to("/admin/texts?fault=new#new");
    }
    var today = LocalDate.ofInstant(clock.instant(), JAPAN);
    var fields = new HashMap<String, String>();
    fields.put("id", key.get().topic());
    fields.put("kind", "article");
    fields.put("title", plain.strip());
    fields.put("plain", plain.strip());
    fields.put("category", category);
    fields.put("asks", plain.strip());
    fields.put("certificate", "none");
    fields.put("verified-on", today.toString());
    fields.put("review-by", today.plusMonths(MONTHS).toString());
    fields.put("certainty", "medium");
    String text = new TopicForm(fields, "## こたえ\n").written();
    var draft =
        desk.editorial()
            .begin(
                TextDesk.writer(staff),
                staff.municipality(),
                key.get(),
                text,
                desk.recorded(staff, Deed.TEXT_BEGUN, key.get()));
    return StaffPages.to("/admin/texts/drafts/" + draft.id());
  }

  // The national one first, then the prefecture's and the town's.
  private List<String> layers() {
    var locality = desk.press().current().locality();
    return Stream.concat(
            Stream.of(locality.layerName(ContentFile.NATIONAL)),
            locality.layers().stream().map(Layer::name))
        .distinct()
        .toList();
  }

  // Those that the town hides come last; nobody else finds them.
  private List<Topic> topics(Filter filter) {
    Library library = desk.press().current().library();
    if (!filter.q().isEmpty()) {
      return Stream.of(library, desk.press().current().forStaff())
          .flatMap(of -> of.search(filter.q(), MOST_FOUND).stream())
          .flatMap(hit -> desk.topic(hit.id()).stream())
          .filter(topic -> !topic.facts().category().equals("faq"))
          .toList();
    }
    var hidden = desk.press().current().published().hidden();
    var ground = desk.press().current().ground().topics();
    return Stream.of(
            library.topics().stream(),
            desk.press().current().forStaff().topics().stream(),
            ground.stream().filter(topic -> hidden.contains(topic.id())))
        .flatMap(topics -> topics)
        .toList();
  }

  private Row row(
      Topic topic, List<Revision> open, List<Revision> published, Map<String, Use> used) {
    var facts = topic.facts();
    var here = of(published, topic);
    return new Row(
        topic.id(),
        facts.plain(),
        category(facts.category()),
        desk.press().current().locality().layerName(facts.layer()),
        here.stream().anyMatch(one -> one.key().kind() == TextKey.Kind.LOCAL),
        here.stream().anyMatch(one -> one.key().kind() == TextKey.Kind.TOPIC),
        desk.press().current().published().hidden().contains(topic.id()),
        desk.press().current().forStaff().find(topic.id()).isPresent(),
        here.stream().anyMatch(this::isChanged),
        offer(topic),
        of(open, topic).stream()
            .map(one -> one.state().words())
            .distinct()
            .collect(Collectors.joining("、")),
        facts.reviewBy().toString(),
        facts.reviewBy().isBefore(LocalDate.ofInstant(clock.instant(), JAPAN)),
        facts.certainty(),
        used.get(topic.id()));
  }

  // Everything else stays as the library or the search has it.
  private static Comparator<Row> order(Filter filter) {
    return switch (filter.show()) {
      case "used" -> Comparator.comparing(TextsPages::use, Use.MOST_USED);
      case "failing" -> Comparator.comparing(TextsPages::use, Use.MOST_FAILING);
      default -> (_, _) -> 0;
    };
  }

  private static Use use(Row row) {
    return row.use() == null ? Use.NONE : row.use();
  }

  private String offer(Topic topic) {
    return desk.press()
        .current()
        .locality()
        .availability(topic.id())
        .map(
            how ->
                switch (how) {
                  case OPEN -> "オンライン";
                  case PARTLY -> "一部オンライン";
                  case OTHER -> "別のページ";
                  case NONE -> "窓口だけ";
                })
        .orElse("");
  }

  private static List<Revision> of(List<Revision> all, Topic topic) {
    return all.stream().filter(one -> one.key().topic().equals(topic.id())).toList();
  }

  private boolean isChanged(Revision revision) {
    return !revision.ground().equals(desk.editorial().ground(revision.key()));
  }

  private String category(String id) {
    return categories.get().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .map(Category::name)
        .orElse(id);
  }

  private static boolean shown(Row row, Filter filter) {
    return switch (filter.show()) {
      case "open" -> !row.open().isEmpty();
      case "review" -> row.open().contains(State.IN_REVIEW.words());
      case "local" -> row.local();
      case "own" -> row.own();
      case "staff" -> row.staff();
      case "changed" -> row.changed();
      case "due" -> row.due();
      case "low" -> row.certainty().equals("low");
      case "used" -> use(row).used() != 0;
      case "failing" -> use(row).failing() != 0;
      default -> true;
    };
  }
}
