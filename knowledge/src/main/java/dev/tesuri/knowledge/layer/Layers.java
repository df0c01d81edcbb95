package dev.tesuri.knowledge.layer;

import dev.tesuri.knowledge.content.ContentReader;
import dev.tesuri.knowledge.content.Fault;
import dev.tesuri.knowledge.content.Faults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The layers of a town as they were read, the lower first: `layer.yaml` of each folder, and its
/// own texts of topics in the folder `topics`.
///
/// @param topics where the texts lie that take the place of national ones
/// @param faults why a layer was left out, by file and line
public record Layers(List<Layer> layers, List<ContentReader.Folder> topics, List<Fault> faults) {

  public Layers {
    layers = List.copyOf(layers);
    topics = List.copyOf(topics);
    faults = List.copyOf(faults);
  }

  /// Reads these folders. A file that is missing or at fault is left out, with a fault.
  ///
  /// @throws UncheckedIOException if the disk fails
  public static Layers read(List<Path> folders) {
    var layers = new ArrayList<Layer>();
    var topics = new ArrayList<ContentReader.Folder>();
    var found = new ArrayList<Fault>();
    for (var folder : folders) {
      var faults = new Faults(folder.getFileName() + "/layer.yaml");
      layer(folder.resolve("layer.yaml"), faults)
          .ifPresent(
              layer -> {
                layers.add(layer);
                if (Files.isDirectory(folder.resolve("topics"))) {
                  topics.add(new ContentReader.Folder(layer.id(), folder.resolve("topics")));
                }
              });
      found.addAll(faults.all());
    }
    return new Layers(layers, topics, found);
  }

  private static Optional<Layer> layer(Path file, Faults faults) {
    if (!Files.isRegularFile(file)) {
      faults.error(1, "This file is missing.");
      return Optional.empty();
    }
    try {
      return new LayerReader(faults).read(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
