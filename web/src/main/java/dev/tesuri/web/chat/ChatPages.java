package dev.tesuri.web.chat;

import dev.tesuri.admin.face.CameFrom;
import dev.tesuri.bot.answer.Cards;
import dev.tesuri.bot.conversation.Conversation;
import dev.tesuri.bot.face.Reading;
import dev.tesuri.bot.reception.Reception;
import dev.tesuri.bot.reception.Refusal;
import dev.tesuri.bot.reception.Taken;
import dev.tesuri.knowledge.content.WordLists.Category;
import dev.tesuri.knowledge.language.Language;
import dev.tesuri.knowledge.layer.Locality;
import dev.tesuri.knowledge.search.Library;
import dev.tesuri.web.api.Problem;
import dev.tesuri.web.limit.Allowances;
import dev.tesuri.web.limit.TooMany;
import io.helidon.webserver.http.ServerRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The resident's pages. Every act is a form: POST, then 303 to the page that shows what came of
/// it, so that all of it works without scripts. With `X-Fragment: main` only the middle of the
/// conversation is sent.
@Dependent
@Path("/")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class ChatPages {

  private static final String NOT_STORED = "no-store";

  private final Reception reception;
  private final Visitors visitors;
  private final Frames frames;
  private final Pages pages;
  private final Cards cards;
  private final Supplier<Library> library;
  private final Supplier<Locality> locality;
  private final Supplier<List<Category>> categories;
  private final WaitingRoom room;
  private final Allowances allowances;

  @Inject
  public ChatPages(
      Reception reception,
      Visitors visitors,
      Frames frames,
      Pages pages,
      Cards cards,
      Supplier<Library> library,
      Supplier<Locality> locality,
      Supplier<List<Category>> categories,
      WaitingRoom room,
      Allowances allowances) {
    this.reception = reception;
    this.visitors = visitors;
    this.frames = frames;
    this.pages = pages;
    this.cards = cards;
    this.library = library;
    this.locality = locality;
    this.categories = categories;
    this.room = room;
    this.allowances = allowances;
  }

  @GET
  public Response start(
      @QueryParam("lang") @DefaultValue("") String lang, @Context HttpHeaders headers) {
    if (isOffered(lang)) {
      return inLanguage(lang, "/", headers);
    }
    boolean unfinished =
        visitors.of(headers).flatMap(visitors::conversation).filter(this::hasBegun).isPresent();
    return html(
        pages.start(StartPage.of(frames.of(headers, "/"), cards, library.get(), unfinished)));
  }

  // A link such as /?lang=en leads to the page without it, so that later choices count.
  private Response inLanguage(String lang, String path, HttpHeaders headers) {
    var reading = frames.reading(headers).with("lang", lang);
    note(headers, reading);
    return Response.seeOther(frames.at(path))
        .cookie(frames.cookie(reading))
        .header("Cache-Control", NOT_STORED)
        .build();
  }

  private boolean isOffered(String lang) {
    return lang.equals(Language.JAPANESE) || library.get().languages().find(lang).isPresent();
  }

  private void note(HttpHeaders headers, Reading reading) {
    visitors
        .of(headers)
        .flatMap(visitors::conversation)
        .ifPresent(on -> reads(on, headers, reading));
  }

  private boolean hasBegun(Conversation conversation) {
    return !conversation.closed()
        && (conversation.state().inWalk().isPresent()
            || conversation.state().leftWalk().isPresent());
  }

  @GET
  @Path("chat")
  public Response chat(
      @Context HttpHeaders headers, @HeaderParam("X-Fragment") @DefaultValue("") String fragment) {
    Optional<Conversation> conversation = visitors.of(headers).flatMap(visitors::conversation);
    if (conversation.isEmpty()) {
      return Response.seeOther(frames.at("/")).build();
    }
    ChatPage page = page(conversation.get(), headers);
    return "main".equals(fragment) ? html(pages.chatMain(page)) : html(pages.chat(page));
  }

  @GET
  @Path("topics")
  public Response topics(
      @QueryParam("lang") @DefaultValue("") String lang, @Context HttpHeaders headers) {
    if (isOffered(lang)) {
      return inLanguage(lang, "/topics", headers);
    }
    var frame = frames.of(headers, "/topics");
    return html(
        pages.topics(
            TopicsPage.of(frame, categories.get(), library.get().topics(), locality.get())));
  }

  @GET
  @Path("topics/{id}")
  public Response topic(
      @PathParam("id") String id,
      @QueryParam("lang") @DefaultValue("") String lang,
      @Context HttpHeaders headers) {
    if (isOffered(lang) && library.get().find(id).isPresent()) {
      return inLanguage(lang, "/topics/" + id, headers);
    }
    return library
        .get()
        .find(id)
        .map(topic -> TopicPage.of(frames.of(headers, "/topics/" + id), topic, locality.get()))
        .map(page -> html(pages.topic(page)))
        .orElseThrow(() -> Problem.notFound("There is no such topic."));
  }

  @POST
  @Path("chat/say")
  public Response say(
      @FormParam("text") @DefaultValue("") String text,
      @FormParam("c") @DefaultValue("") String clientId,
      @Context HttpHeaders headers,
      @Context ServerRequest request) {
    String from = CameFrom.of(request);
    try {
      return act(
          headers,
          clientId,
          () -> {
            if (!allowances.isUrgent(text)) {
              allowances.open(from);
            }
          },
          (entered, id) -> {
            allowances.say(entered, from, text);
            return reception.say(entered, id, text, _ -> {});
          });
    } catch (TooMany limited) {
      return refused(Problem.tooMany(limited.until()), text, headers);
    } catch (Problem problem) {
      if (!RefusedPage.TO_BE_CORRECTED.contains(problem.status())) {
        throw problem;
      }
      return refused(problem, text, headers);
    }
  }

  // What was written stands in the field again: nobody writes it twice.
  private Response refused(Problem problem, String text, HttpHeaders headers) {
    var page = new RefusedPage(frames.of(headers, "/chat"), problem, text);
    var answer =
        Response.status(problem.status())
            .entity(pages.refused(page))
            .header("Cache-Control", NOT_STORED);
    return problem.waitSeconds() == 0
        ? answer.build()
        : answer.header(HttpHeaders.RETRY_AFTER, problem.waitSeconds()).build();
  }

  @POST
  @Path("chat/choose")
  public Response choose(
      @FormParam("choice") @DefaultValue("") String choice,
      @FormParam("c") @DefaultValue("") String clientId,
      @Context HttpHeaders headers,
      @Context ServerRequest request) {
    String from = CameFrom.of(request);
    return act(
        headers,
        clientId,
        () -> allowances.open(from),
        (entered, id) -> {
          allowances.tap(entered, from, choice);
          return reception.choose(entered, id, choice, _ -> {});
        });
  }

  @POST
  @Path("chat/person")
  public Response person(
      @FormParam("c") @DefaultValue("") String clientId, @Context HttpHeaders headers) {
    return act(
        headers,
        clientId,
        () -> {},
        (entered, id) -> reception.choose(entered, id, "person", _ -> {}));
  }

  @POST
  @Path("prefs")
  public Response prefs(
      @FormParam("size") @DefaultValue("") String size,
      @FormParam("ruby") @DefaultValue("") String ruby,
      @FormParam("lang") @DefaultValue("") String lang,
      @FormParam("back") @DefaultValue("/") String back,
      @Context HttpHeaders headers) {
    var reading = frames.reading(headers).with("size", size).with("ruby", ruby).with("lang", lang);
    note(headers, reading);
    return Response.seeOther(frames.ownPath(back)).cookie(frames.cookie(reading)).build();
  }

  /// Something that a resident does in a conversation.
  private interface Deed {
    Taken in(Conversation conversation, String clientId);
  }

  /// Stands before a new conversation, and throws when there are too many of them.
  private interface Threshold {
    void cross();
  }

  private Response act(HttpHeaders headers, String clientId, Threshold threshold, Deed deed) {
    Optional<Visitor> known =
        visitors.of(headers).filter(visitor -> visitors.conversation(visitor).isPresent());
    if (known.isEmpty()) {
      threshold.cross();
    }
    Visitor visitor = known.orElseGet(() -> visitors.welcome(headers));
    Conversation conversation = visitors.conversation(visitor).orElseThrow(Problem::unauthorized);
    if (known.isEmpty()) {
      reads(conversation, headers, frames.reading(headers));
    }
    String id = clientId.isEmpty() ? frames.clientId() : clientId;
    Taken taken = deed.in(conversation, id);
    if (taken instanceof Taken.Refused(var why) && why == Refusal.CONFLICT) {
      // An earlier page, brought back by the browser's own back key, carries a client id that was
      // used. What is sent from it is meant, so it gets an id of its own.
      taken = deed.in(conversation, frames.clientId());
    }
    switch (taken) {
      // A page is drawn once.
      case Taken.Accepted accepted -> reception.whole(conversation, accepted);
      case Taken.Refused(var why) -> {
        if (why != Refusal.EMPTY) {
          throw Problem.of(why);
        }
      }
    }
    var answer = Response.seeOther(frames.at("/chat"));
    return known.isPresent() ? answer.build() : answer.cookie(visitors.cookie(visitor)).build();
  }

  private void reads(Conversation conversation, HttpHeaders headers, Reading reading) {
    reception.reads(conversation, visitors.circumstances(headers, reading));
  }

  private ChatPage page(Conversation conversation, HttpHeaders headers) {
    return frames.chat(
        reception.recent(conversation), Cookies.of(headers), room.of(conversation.id()));
  }

  private static Response html(Object page) {
    return Response.ok(page).header("Cache-Control", NOT_STORED).build();
  }
}
