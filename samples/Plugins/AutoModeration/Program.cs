using Oven.Functional.Infrastructure.Plugins.Processes;
using Oven.Functional.Samples.Plugins.AutoModeration;

await PluginProcess.RunAsync(new AutoModerationPlugin());
