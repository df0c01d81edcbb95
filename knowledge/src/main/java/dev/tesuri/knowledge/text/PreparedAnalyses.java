package dev.tesuri.knowledge.text;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Analyses of published texts that were made when the program was built, so that a start need not
/// load the dictionary and read everything aloud once more. Texts that are not among them are
/// analysed as always.
///
/// They hold only with the readings with which they were made. Immutable and thread-safe.
public final class PreparedAnalyses implements Analyser {
  private static final int FORMAT = 0x7e5a_0001;

  private final Map<String, Analysis> known;
  private final Analyser otherwise;

  private PreparedAnalyses(Map<String, Analysis> known, Analyser otherwise) {
    this.known = known;
    this.otherwise = otherwise;
  }

  @Override
  public Analysis analyse(String text) {
    var analysis = known.get(text);
    return analysis == null ? otherwise.analyse(text) : analysis;
  }

  /// Those of a file; none when it is missing, of another form, or made with other readings.
  ///
  /// @param readings those of `otherwise`
  public static Analyser read(Path file, List<String> readings, Analyser otherwise) {
    if (!Files.isRegularFile(file)) {
      return otherwise;
    }
    try (var in = new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
      boolean fits = in.readInt() == FORMAT && in.readInt() == readings.hashCode();
      return fits ? new PreparedAnalyses(analyses(in, words(in)), otherwise) : otherwise;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Word[] words(DataInputStream in) throws IOException {
    var words = new Word[in.readInt()];
    for (int i = 0; i < words.length; i++) {
      words[i] = new Word(in.readUTF(), in.readUTF(), in.readBoolean());
    }
    return words;
  }

  private static Map<String, Analysis> analyses(DataInputStream in, Word[] words)
      throws IOException {
    int count = in.readInt();
    var known = HashMap.<String, Analysis>newHashMap(count);
    for (int i = 0; i < count; i++) {
      var text = in.readUTF();
      var reading = in.readUTF();
      var its = new Word[in.readInt()];
      for (int k = 0; k < its.length; k++) {
        its[k] = words[in.readInt()];
      }
      known.put(text, new Analysis(List.of(its), reading));
    }
    return known;
  }

  /// Keeps every analysis that it hands out, to be written. For one thread.
  public static final class Recorder implements Analyser {
    private final Analyser analyser;
    private final Map<String, Analysis> made = new LinkedHashMap<>();

    public Recorder(Analyser analyser) {
      this.analyser = analyser;
    }

    @Override
    public Analysis analyse(String text) {
      return made.computeIfAbsent(text, analyser::analyse);
    }

    /// Writes all that was handed out.
    ///
    /// @param readings those of the analyser
    public void write(Path file, List<String> readings) {
      try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
        out.writeInt(FORMAT);
        out.writeInt(readings.hashCode());
        var places = writeWords(out);
        out.writeInt(made.size());
        for (var one : made.entrySet()) {
          out.writeUTF(one.getKey());
          out.writeUTF(one.getValue().reading());
          out.writeInt(one.getValue().words().size());
          for (var word : one.getValue().words()) {
            out.writeInt(places.getOrDefault(word, 0));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private Map<Word, Integer> writeWords(DataOutputStream out) throws IOException {
      var words =
          new ArrayList<>(
              made.values().stream().flatMap(a -> a.words().stream()).distinct().toList());
      var places = new HashMap<Word, Integer>();
      out.writeInt(words.size());
      for (var word : words) {
        places.put(word, places.size());
        out.writeUTF(word.text());
        out.writeUTF(word.reading());
        out.writeBoolean(word.inflected());
      }
      return places;
    }
  }
}
