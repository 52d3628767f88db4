// The drawn part of a chart: pixels by chart.js, which nobody but the eye can read.
import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  Filler,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  PieController,
  PointElement,
  ScatterController,
  SubTitle,
  Title,
  Tooltip,
} from "chart.js";
import { useEffect, useRef } from "preact/hooks";

Chart.register(BarController, LineController, PieController, ScatterController);
Chart.register(ArcElement, BarElement, LineElement, PointElement);
Chart.register(CategoryScale, LinearScale, LogarithmicScale);
Chart.register(Filler, Legend, SubTitle, Title, Tooltip);

export function ChartPicture({ configuration }: { configuration: ChartConfiguration }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (!canvas.current) return;
    const chart = new Chart(canvas.current, configuration);
    return () => chart.destroy();
  }, [configuration]);
  return (
    <div class="chart-picture" aria-hidden="true">
      <canvas ref={canvas} />
    </div>
  );
}
