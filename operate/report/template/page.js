// Draws the plots: in the style sheet's colours, again when those change, and as wide as paper to print.
"use strict";
(() => {
  const specs = JSON.parse(document.getElementById("specs").textContent);
  const paperWidth = 660; // pixels, of a sheet of A4 or Letter with its margins
  const config = {displayModeBar: false, responsive: true, doubleClick: false, showTips: false};
  const dark = matchMedia("(prefers-color-scheme: dark)");

  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  // Colours come as names of variables, anywhere in a plot.
  const painted = (value) =>
    typeof value === "string" && value.startsWith("--") ? colour(value)
    : Array.isArray(value) ? value.map(painted)
    : value && typeof value === "object"
      ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, painted(inner)]))
    : value;

  const axis = (own) => ({
    gridcolor: "--grid", zerolinecolor: "--soft", linecolor: "--rule", automargin: true, fixedrange: true, ...own,
  });
  const layout = (spec, width) => painted({
    height: spec.height, ...(width ? {width} : {}), autosize: !width,
    font: {family: getComputedStyle(document.body).fontFamily, size: 13, color: "--ink"},
    paper_bgcolor: "--paper", plot_bgcolor: "--paper",
    margin: {l: 8, r: 12, t: 8, b: 8}, dragmode: false, hovermode: "closest", showlegend: spec.data.length > 1,
    legend: {orientation: "h", x: 0, y: 1.02, xanchor: "left", yanchor: "bottom", traceorder: "normal", itemclick: false, itemdoubleclick: false},
    hoverlabel: {bgcolor: "--panel", bordercolor: "--soft", font: {color: "--ink", size: 13}, align: "left"},
    ...spec.layout, xaxis: axis(spec.layout.xaxis), yaxis: axis(spec.layout.yaxis),
  });
  const draw = (width) => Promise.all(Object.entries(specs).map(([id, spec]) => {
    const place = document.querySelector(`#${id} .plot`);
    return place && Plotly.react(place, painted(spec.data), layout(spec, width), config);
  }));

  addEventListener("beforeprint", () => {
    document.querySelectorAll("details:not([open])").forEach((each) => {
      each.open = true;
      each.dataset.folded = ""; // on the screen, where it is folded up again
    });
    document.documentElement.dataset.paper = "";
    draw(paperWidth);
  });
  addEventListener("afterprint", () => {
    document.querySelectorAll("details[data-folded]").forEach((each) => {
      each.open = false;
      delete each.dataset.folded;
    });
    delete document.documentElement.dataset.paper;
    draw();
  });
  dark.addEventListener("change", () => draw());
  draw().then(() => { document.documentElement.dataset.drawn = "true"; });
})();
