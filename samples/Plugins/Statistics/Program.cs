using Oven.Functional.Infrastructure.Plugins.Processes;
using Oven.Functional.Samples.Plugins.Statistics;

await PluginProcess.RunAsync(new StatisticsPlugin());
