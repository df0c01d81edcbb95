package dev.tesuri.knowledge.layer;

import dev.tesuri.knowledge.content.ContentReader;
import dev.tesuri.knowledge.content.Fault;
import dev.tesuri.knowledge.content.Faults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The layers of a town as they were read, the lower first: `layer.yaml` of each folder, and its
/// own texts of topics in the folder `topics`.
///
/// @param topics where the texts lie that take the place of national ones
/// @param towns what they say of the town itself, as it is written, by their ids
/// @param faults why a layer was left out, by file and line
public record Layers(
    List<Layer> layers,
    List<ContentReader.Folder> topics,
    Map<String, TownText> towns,
    List<Fault> faults) {

  private static final String FILE = "layer.yaml";

  public Layers {
    layers = List.copyOf(layers);
    topics = List.copyOf(topics);
    towns = Map.copyOf(towns);
    faults = List.copyOf(faults);
  }

  /// Reads these folders. A file that is missing or at fault is left out, with a fault.
  ///
  /// @throws UncheckedIOException if the disk fails
  public static Layers read(List<Path> folders) {
    var layers = new ArrayList<Layer>();
    var topics = new ArrayList<ContentReader.Folder>();
    var towns = new HashMap<String, TownText>();
    var found = new ArrayList<Fault>();
    for (var folder : folders) {
      var faults = new Faults(folder.getFileName() + "/" + FILE);
      layer(folder.resolve(FILE), faults)
          .ifPresent(
              layer -> {
                layers.add(layer);
                towns.put(layer.id(), TownText.read(text(folder.resolve(FILE))));
                if (Files.isDirectory(folder.resolve("topics"))) {
                  topics.add(new ContentReader.Folder(layer.id(), folder.resolve("topics")));
                }
              });
      found.addAll(faults.all());
    }
    return new Layers(layers, topics, towns, found);
  }

  private static Optional<Layer> layer(Path file, Faults faults) {
    if (!Files.isRegularFile(file)) {
      faults.error(1, "このファイルがありません。");
      return Optional.empty();
    }
    return new LayerReader(faults).read(text(file));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The same with what a town itself says of its counters and hours, in the place of what its file
  /// says of them. What cannot be read is left out.
  ///
  /// @param verifiedOn the day on which it was last checked
  public Layers with(Municipality town, TownText text, LocalDate verifiedOn) {
    return text.layer(town, verifiedOn.toString(), new Faults(FILE))
        .map(
            layer -> {
              var all = new ArrayList<Layer>();
              for (var one : layers) {
                all.add(one.id().equals(town.id()) ? one.withoutTown() : one);
              }
              all.add(layer);
              return new Layers(all, topics, towns, faults);
            })
        .orElse(this);
  }

  /// What is wrong with what a town says of its counters and hours.
  public static List<Fault> check(Municipality town, TownText text, LocalDate verifiedOn) {
    var faults = new Faults(FILE);
    text.layer(town, verifiedOn.toString(), faults);
    if (text.list("desk").isEmpty()) {
      faults.error(1, "相談の窓口がありません。名前と電話、時間を書いてください。");
    }
    return faults.all();
  }

  /// What the layer of a town says of one topic.
  ///
  /// @param id of the layer
  public LocalPart part(String id, String topic) {
    return layers.stream()
        .filter(layer -> layer.id().equals(id))
        .findFirst()
        .map(layer -> layer.part(topic))
        .orElse(LocalPart.NOTHING);
  }

  /// The town with these layers: the uppermost municipality that has a desk, else `otherwise`.
  public Locality locality(Municipality otherwise) {
    return new Locality(
        layers.reversed().stream()
            .filter(layer -> layer.kind() == Layer.Kind.MUNICIPALITY)
            .flatMap(layer -> Municipality.of(layer).stream())
            .findFirst()
            .orElse(otherwise),
        layers);
  }
}
