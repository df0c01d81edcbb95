package dev.tesuri.bot.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import dev.tesuri.bot.model.LanguageModel.Reader;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One request to a model and its answer. What comes in only enters a queue; the caller reads it
/// from there with deadlines of its own, because a stream that stalls calls nobody back.
///
/// Used once.
final class StreamedCall {

  /// How often it is asked whether somebody still waits.
  private static final long LOOK_NANOS = Duration.ofMillis(40).toNanos();

  /// Signs for each token allowed, beyond which an answer counts as endless.
  private static final int SIGNS = 8;

  private sealed interface Arrival {
    record Piece(String text) implements Arrival {}

    record End(ChatResponse response) implements Arrival {}

    record Fault(Throwable thrown) implements Arrival {}
  }

  private final Prompt prompt;
  private final Patience patience;
  private final Reader reader;
  private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
  private final StringBuilder text = new StringBuilder();
  private int heard;

  StreamedCall(Prompt prompt, Patience patience, Reader reader) {
    this.prompt = prompt;
    this.patience = patience;
    this.reader = reader;
  }

  /// @param request sends it and hands what comes to the handler; is interrupted when nobody
  /// listens any more
  Completion run(Consumer<StreamingChatResponseHandler> request) {
    Thread sender =
        Thread.ofVirtual()
            .name("tesuri-model")
            .start(
                () -> {
                  try {
                    request.accept(new Enqueuing());
                  } catch (RuntimeException | Error thrown) {
                    arrivals.add(new Arrival.Fault(thrown));
                  }
                });
    try {
      return listen();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return failed(Why.UNWANTED);
    } finally {
      sender.interrupt();
    }
  }

  private Completion listen() throws InterruptedException {
    long end = System.nanoTime() + patience.whole().toNanos();
    long due = System.nanoTime() + patience.first().toNanos();
    while (true) {
      long now = System.nanoTime();
      if (!reader.waits()) {
        return failed(Why.UNWANTED);
      }
      if (now >= end) {
        return failed(text.isEmpty() ? Why.SILENT : Why.SLOW);
      }
      if (now >= due) {
        return failed(text.isEmpty() ? Why.SILENT : Why.STALLED);
      }
      long wait = Math.min(LOOK_NANOS, Math.min(end, due) - now);
      Completion over = take(arrivals.poll(wait, TimeUnit.NANOSECONDS));
      if (over != null) {
        return over;
      }
      if (text.length() > heard) {
        heard = text.length();
        due = System.nanoTime() + patience.between().toNanos();
      }
    }
  }

  private @Nullable Completion take(@Nullable Arrival arrival) {
    return switch (arrival) {
      case null -> null;
      case Arrival.Piece(var piece) -> read(piece);
      case Arrival.Fault(var thrown) -> failed(why(thrown));
      case Arrival.End(var response) -> ended(response);
    };
  }

  private @Nullable Completion read(String piece) {
    text.append(piece);
    if (text.length() > prompt.longest() * SIGNS) {
      return failed(Why.ENDLESS);
    }
    return reader.read(piece) ? null : new Completion.Done(text.toString(), counted(null));
  }

  // A stream that was cut ends like one that is whole, only without a reason.
  private Completion ended(ChatResponse response) {
    var tokens = counted(response);
    FinishReason reason = response.finishReason();
    if (reason == FinishReason.STOP) {
      return text.isEmpty()
          ? new Completion.Failed(Why.GARBAGE, "", tokens)
          : new Completion.Done(text.toString(), tokens);
    }
    Why why = reason == FinishReason.LENGTH ? Why.ENDLESS : text.isEmpty() ? Why.GARBAGE : Why.CUT;
    return new Completion.Failed(why, text.toString(), tokens);
  }

  private Completion failed(Why why) {
    return new Completion.Failed(why, text.toString(), counted(null));
  }

  private Tokens counted(@Nullable ChatResponse response) {
    var usage = response == null ? null : response.tokenUsage();
    Integer in = usage == null ? null : usage.inputTokenCount();
    Integer out = usage == null ? null : usage.outputTokenCount();
    return new Tokens(
        in == null ? prompt.system().length() + prompt.user().length() : in,
        out == null ? text.length() : out);
  }

  private static Why why(Throwable thrown) {
    for (Throwable at = thrown; at != null; at = at.getCause()) {
      Why why =
          switch (at) {
            case RateLimitException _ -> Why.BUSY;
            case InternalServerException _ -> Why.BROKEN;
            case AuthenticationException _, InvalidRequestException _, ModelNotFoundException _ ->
                Why.REFUSED;
            case HttpException http -> http.statusCode() >= 500 ? Why.BROKEN : Why.REFUSED;
            case ConnectException _, HttpConnectTimeoutException _ -> Why.UNREACHABLE;
            case JsonProcessingException _ -> Why.GARBAGE;
            case IOException _ -> Why.CUT;
            default -> null;
          };
      if (why != null) {
        return why;
      }
    }
    return Why.GARBAGE;
  }

  private final class Enqueuing implements StreamingChatResponseHandler {

    @Override
    public void onPartialResponse(String piece) {
      arrivals.add(new Arrival.Piece(piece));
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
      arrivals.add(new Arrival.End(response));
    }

    @Override
    public void onError(Throwable thrown) {
      arrivals.add(new Arrival.Fault(thrown));
    }
  }
}
