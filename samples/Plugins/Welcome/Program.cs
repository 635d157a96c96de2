using Oven.Functional.Infrastructure.Plugins.Processes;
using Oven.Functional.Samples.Plugins.Welcome;

await PluginProcess.RunAsync(new WelcomePlugin());
