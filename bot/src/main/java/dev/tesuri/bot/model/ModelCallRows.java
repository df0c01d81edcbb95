package dev.tesuri.bot.model;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The rows of table `model_call`.
final class ModelCallRows {

  private static final String INSERT =
      """
      insert into model_call (id, municipality, conversation, event, task, model, prompt, at, millis,
        tokens_in, tokens_out, ending, note)
      values (:id, :municipality, :conversation, :event, :task, :model, :prompt, :at, :millis,
        :in, :out, :ending, :note)
      """;

  private static final String ENDINGS =
      """
      select task, ending, count(*) as calls, sum(tokens_in + tokens_out) as tokens,
        sum(millis) as millis
      from model_call where municipality = :municipality and at >= :since
      group by task, ending order by task, ending
      """;

  private ModelCallRows() {}

  static int insert(Handle handle, ModelCall call) {
    return handle
        .createUpdate(INSERT)
        .bind("id", call.id())
        .bind("municipality", call.occasion().municipality())
        .bind("conversation", call.occasion().conversation())
        .bind("event", call.occasion().event())
        .bind("task", call.task().code())
        .bind("model", call.model())
        .bind("prompt", call.prompt())
        .bind("at", call.at().toEpochMilli())
        .bind("millis", call.millis())
        .bind("in", call.tokens().in())
        .bind("out", call.tokens().out())
        .bind("ending", call.ending())
        .bind("note", call.note())
        .execute();
  }

  static List<ModelUse> since(Handle handle, String municipality, Instant since) {
    return handle
        .createQuery(ENDINGS)
        .bind("municipality", municipality)
        .bind("since", since.toEpochMilli())
        .map(
            (row, _) ->
                new ModelUse(
                    row.getString("task"),
                    row.getString("ending"),
                    row.getLong("calls"),
                    row.getLong("tokens"),
                    row.getLong("millis")))
        .list();
  }
}
