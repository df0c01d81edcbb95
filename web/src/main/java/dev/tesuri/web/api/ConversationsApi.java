package dev.tesuri.web.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tesuri.admin.erasure.RecordedErasure;
import dev.tesuri.admin.face.CameFrom;
import dev.tesuri.bot.conversation.ChatEvent;
import dev.tesuri.bot.conversation.Conversation;
import dev.tesuri.bot.conversation.Conversations.Opened;
import dev.tesuri.bot.conversation.EventJson;
import dev.tesuri.bot.handover.Callbacks;
import dev.tesuri.bot.handover.ResumeCodes;
import dev.tesuri.bot.handover.Standings;
import dev.tesuri.bot.reception.Reception;
import dev.tesuri.bot.reception.Refusal;
import dev.tesuri.bot.reception.Taken;
import dev.tesuri.knowledge.layer.Municipality;
import dev.tesuri.web.limit.Allowances;
import io.helidon.webserver.http.ServerRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Conversations over JSON, for channels of others. `/openapi` describes it.
@Dependent
@Path("/api/v1/conversations")
@Produces(MediaType.APPLICATION_JSON)
public class ConversationsApi {

  private static final Set<String> CHANNELS = Set.of("web", "kiosk", "api");
  private static final String BEARER = "Bearer ";

  private final Reception reception;
  private final Municipality town;
  private final Standings standings;
  private final Callbacks callbacks;
  private final ResumeCodes codes;
  private final Allowances allowances;
  private final RecordedErasure erasure;

  @Inject
  public ConversationsApi(
      Reception reception,
      Municipality town,
      Standings standings,
      Callbacks callbacks,
      ResumeCodes codes,
      Allowances allowances,
      RecordedErasure erasure) {
    this.reception = reception;
    this.town = town;
    this.standings = standings;
    this.callbacks = callbacks;
    this.codes = codes;
    this.allowances = allowances;
    this.erasure = erasure;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response open(byte[] body, @Context ServerRequest from) {
    ObjectNode request = Json.object(body);
    String channel = Json.text(request, "channel").orElse("api");
    if (!CHANNELS.contains(channel)) {
      throw Problem.badRequest("\"channel\" is none of web, kiosk, api.");
    }
    Optional<String> municipality = Json.text(request, "municipality");
    if (municipality.isPresent() && !municipality.get().equals(town.id())) {
      throw new Problem(422, "Unprocessable Content", "This municipality is not served here.");
    }
    allowances.open(CameFrom.of(from));
    return opened(reception.open(channel, town.id()));
  }

  @POST
  @Path("resume")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response resume(byte[] body, @Context ServerRequest from) {
    ObjectNode request = Json.object(body);
    Optional<String> code = Json.text(request, "code");
    Optional<String> token = Json.text(request, "token");
    if (code.isPresent() == token.isPresent()) {
      throw Problem.badRequest("Exactly one of \"code\" and \"token\" is wanted.");
    }
    String address = CameFrom.of(from);
    allowances.guess(address);
    return code.flatMap(typed -> codes.redeem(town.id(), typed))
        .or(() -> token.flatMap(typed -> codes.redeemToken(town.id(), typed)))
        .map(
            place -> {
              allowances.guessed(address);
              return opened(reception.goOn("api", town.id(), place));
            })
        .orElseThrow(() -> new Problem(422, "Unprocessable Content", "このあいことばは、使えませんでした。"));
  }

  private Response opened(Opened opened) {
    ObjectNode answer = Json.object().put("id", opened.id()).put("token", opened.token());
    Conversation conversation =
        reception.enter(opened.id(), opened.token()).orElseThrow(Problem::unauthorized);
    answer.set("events", EventJson.of(reception.events(conversation, 0)));
    return Response.status(201).entity(Json.write(answer)).build();
  }

  @POST
  @Path("{id}/messages")
  @Consumes(MediaType.APPLICATION_JSON)
  public String send(
      @PathParam("id") String id,
      @HeaderParam("Authorization") @Nullable String authorization,
      byte[] body,
      @Context ServerRequest from) {
    Conversation conversation = enter(id, authorization);
    ObjectNode request = Json.object(body);
    String clientId =
        Json.text(request, "clientId")
            .orElseThrow(() -> Problem.badRequest("\"clientId\" is missing."));
    Optional<String> text = Json.text(request, "text");
    Optional<String> choice = Json.text(request, "choice");
    if (text.isPresent() == choice.isPresent()) {
      throw Problem.badRequest("Exactly one of \"text\" and \"choice\" is wanted.");
    }
    String address = CameFrom.of(from);
    text.ifPresent(words -> allowances.say(conversation, address, words));
    choice.ifPresent(pressed -> allowances.tap(conversation, address, pressed));
    Taken taken =
        text.isPresent()
            ? reception.say(conversation, clientId, text.get(), _ -> {})
            : reception.choose(conversation, clientId, choice.orElseThrow(), _ -> {});
    return switch (taken) {
      case Taken.Accepted accepted -> {
        var whole = reception.whole(conversation, accepted);
        yield json(Json.object().put("seq", whole.seq()), whole.events());
      }
      case Taken.Refused(var why) -> throw Problem.of(why);
    };
  }

  @DELETE
  @Path("{id}")
  public Response erase(
      @PathParam("id") String id, @HeaderParam("Authorization") @Nullable String authorization) {
    erasure.byResident(enter(id, authorization));
    return Response.noContent().build();
  }

  @GET
  @Path("{id}/events")
  public String events(
      @PathParam("id") String id,
      @HeaderParam("Authorization") @Nullable String authorization,
      @QueryParam("after") @DefaultValue("0") String after) {
    Conversation conversation = enter(id, authorization);
    if (!after.matches("\\d{1,15}")) {
      throw Problem.badRequest("\"after\" is not a whole number from 0.");
    }
    return json(Json.object(), reception.events(conversation, Long.parseLong(after)));
  }

  @POST
  @Path("{id}/person")
  public String person(
      @PathParam("id") String id, @HeaderParam("Authorization") @Nullable String authorization) {
    return json(Json.object(), reception.callPerson(enter(id, authorization)));
  }

  @GET
  @Path("{id}/person")
  public String standing(
      @PathParam("id") String id, @HeaderParam("Authorization") @Nullable String authorization) {
    Conversation conversation = enter(id, authorization);
    ObjectNode answer = DeskJson.of(standings.of(conversation.id()));
    DeskJson.write(answer, callbacks.windows());
    return Json.write(answer);
  }

  @POST
  @Path("{id}/call-back")
  @Consumes(MediaType.APPLICATION_JSON)
  public String callBack(
      @PathParam("id") String id,
      @HeaderParam("Authorization") @Nullable String authorization,
      byte[] body) {
    Conversation conversation = enter(id, authorization);
    ObjectNode request = Json.object(body);
    String number =
        Json.text(request, "number")
            .orElseThrow(() -> Problem.badRequest("\"number\" is missing."));
    Instant from =
        Json.text(request, "from")
            .flatMap(ConversationsApi::instant)
            .orElseThrow(() -> Problem.badRequest("\"from\" is no time of ISO 8601."));
    return switch (callbacks.ask(conversation, number, from)) {
      case TAKEN -> Json.write(DeskJson.of(standings.of(conversation.id())));
      case NO_NUMBER -> throw new Problem(422, "Unprocessable Content", "電話番号を、市外局番から書いてください。");
      case NO_WINDOW -> throw new Problem(422, "Unprocessable Content", "その時間は、えらべません。");
      case CLOSED -> throw Problem.of(Refusal.CLOSED);
    };
  }

  @POST
  @Path("{id}/resume-code")
  public Response resumeCode(
      @PathParam("id") String id, @HeaderParam("Authorization") @Nullable String authorization) {
    var issued = codes.issue(enter(id, authorization));
    ObjectNode answer =
        Json.object()
            .put("code", issued.code())
            .put("token", issued.token())
            .put("expires", issued.expires().toString());
    return Response.status(201).entity(Json.write(answer)).build();
  }

  private static Optional<Instant> instant(String written) {
    try {
      return Optional.of(Instant.parse(written));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private Conversation enter(String id, @Nullable String authorization) {
    if (authorization == null || !authorization.startsWith(BEARER)) {
      throw Problem.unauthorized();
    }
    return reception
        .enter(id, authorization.substring(BEARER.length()).strip())
        .orElseThrow(Problem::unauthorized);
  }

  private static String json(ObjectNode answer, List<ChatEvent> events) {
    answer.set("events", EventJson.of(events));
    return Json.write(answer);
  }
}
