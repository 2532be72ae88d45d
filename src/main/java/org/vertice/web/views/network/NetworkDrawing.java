package org.vertice.web.views.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.vertice.web.views.Box;
import org.vertice.web.views.LabelPlacer;
import org.vertice.web.views.Svg;
import org.vertice.web.views.TextSize;
import org.vertice.web.views.network.Network.Edge;
import org.vertice.web.views.network.Network.Node;
import org.vertice.web.views.network.StressLayout.Point;

/**
 * A network: names in boxes, of which none covers another, and between any two one line, the
 * thicker the more it stands for, with the number. A box leads to the page of what it names, a line
 * to the list of what it stands for.
 */
public final class NetworkDrawing {

  private static final double LINE = 26;
  private static final double[] ALONG = {0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74};

  private final String name;
  private final Function<Edge, String> edgeName;

  /**
   * A drawing.
   *
   * @param name what a screen reader calls it
   * @param edgeName what a line is called
   */
  public NetworkDrawing(String name, Function<Edge, String> edgeName) {
    this.name = name;
    this.edgeName = edgeName;
  }

  /**
   * The part of a page with the drawing.
   *
   * @param kinds all kinds of nodes, in the order of the legend
   */
  public Svg draw(Network network, List<String> kinds, String styleClass, double width) {
    TextSize size = new TextSize(13);
    List<Box> sizes =
        network.nodes().stream()
            .map(node -> Box.at(0, 0, size.width(shown(node, size, width)) + 22, LINE))
            .toList();
    boolean wide = width > 600;
    Point[] places = StressLayout.turned(layout(network), wide);
    List<Box> boxes = new BoxLayout(width, width * (wide ? 0.62 : 2)).place(places, sizes);
    double bottom = boxes.stream().mapToDouble(Box::bottom).max().orElse(LINE) + 6;
    Map<String, Box> at = new HashMap<>();
    IntStream.range(0, boxes.size())
        .forEach(i -> at.put(network.nodes().get(i).id(), boxes.get(i)));
    Svg svg = new Svg("network " + styleClass, width, bottom, name);
    LabelPlacer numbers = new LabelPlacer(new Box(0, 0, width, bottom));
    boxes.forEach(box -> numbers.block(box.grown(2)));
    network.edges().stream()
        .sorted(Comparator.comparing((Edge edge) -> -edge.links().size()))
        .forEach(edge -> edge(svg, edge, at, numbers));
    for (Node node : network.nodes()) {
      Box box = Objects.requireNonNull(at.get(node.id()));
      svg.link(
          node.address(), "node k" + kinds.indexOf(node.kind()), node.name() + ", " + node.kind());
      svg.rectangle("box", box, box.height() / 2);
      double x = (box.left() + box.right()) / 2;
      svg.text("name", x, box.top() + 17.5, "middle", shown(node, size, width)).endLink();
    }
    return svg.end();
  }

  private static String shown(Node node, TextSize size, double width) {
    return size.fitting(node.name(), Math.min(260, width / 2.2));
  }

  private static Point[] layout(Network network) {
    List<String> ids = network.nodes().stream().map(Node::id).toList();
    List<int[]> edges = new ArrayList<>();
    for (Edge edge : network.edges()) {
      edges.add(new int[] {ids.indexOf(edge.one().id()), ids.indexOf(edge.other().id())});
    }
    return new StressLayout(ids.size(), edges).place();
  }

  private void edge(Svg svg, Edge edge, Map<String, Box> at, LabelPlacer numbers) {
    Box one = Objects.requireNonNull(at.get(edge.one().id()));
    Box other = Objects.requireNonNull(at.get(edge.other().id()));
    double x1 = (one.left() + one.right()) / 2;
    double y1 = (one.top() + one.bottom()) / 2;
    double x2 = (other.left() + other.right()) / 2;
    double y2 = (other.top() + other.bottom()) / 2;
    int count = edge.links().size();
    String path =
        "M%s %sL%s %s".formatted(Svg.number(x1), Svg.number(y1), Svg.number(x2), Svg.number(y2));
    svg.link("#" + edge.fragment(), "edge", edgeName.apply(edge));
    svg.path("reach", path);
    svg.path("line", path, 1 + Math.log(count) / Math.log(2));
    if (count > 1) {
      String number = Integer.toString(count);
      double wide = new TextSize(11.5).width(number) + 10;
      for (double share : ALONG) {
        Box box = Box.around(x1 + (x2 - x1) * share, y1 + (y2 - y1) * share, wide, 17);
        if (numbers.take(box)) {
          svg.rectangle("count", box, 8.5);
          svg.text("number", (box.left() + box.right()) / 2, box.top() + 12.5, "middle", number);
          break;
        }
      }
    }
    svg.endLink();
  }
}
