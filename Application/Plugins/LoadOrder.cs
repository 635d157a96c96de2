using System.Diagnostics;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Plugins;

/// <summary>In which order plugins are loaded, and which cannot be. Unloading goes the other way.</summary>
/// <param name="Plugins">Every plugin that can be loaded, each after those it needs; ties by name, so that the order is always the same.</param>
/// <param name="Obstacles">Why the others cannot, in the order of their names.</param>
public sealed record LoadOrder(EquatableList<PluginManifest> Plugins, EquatableList<LoadOrder.Obstacle> Obstacles)
{
    /// <summary>Why a plugin cannot be loaded.</summary>
    public abstract record Obstacle
    {
        private Obstacle(string plugin) => Plugin = plugin;

        /// <summary>Which plugin.</summary>
        public string Plugin { get; }

        /// <summary>A sentence for a person.</summary>
        public abstract string Message { get; }

        /// <summary>There are several of one name.</summary>
        public sealed record Ambiguous(string Name) : Obstacle(Name)
        {
            /// <inheritdoc/>
            public override string Message => $"There is more than one plugin {Name}.";
        }

        /// <summary>It needs a plugin that is not there.</summary>
        public sealed record Missing(string Name, PluginDependency Needs) : Obstacle(Name)
        {
            /// <inheritdoc/>
            public override string Message => $"{Name} needs {Needs.Name} {Needs.Versions}, which is not there.";
        }

        /// <summary>It needs another version.</summary>
        public sealed record Incompatible(string Name, PluginDependency Needs, SemanticVersion Found) : Obstacle(Name)
        {
            /// <inheritdoc/>
            public override string Message => $"{Name} needs {Needs.Name} {Needs.Versions}, and there is {Found}.";
        }

        /// <summary>It needs itself, by way of others.</summary>
        public sealed record Cyclic(string Name, EquatableList<string> Cycle) : Obstacle(Name)
        {
            /// <inheritdoc/>
            public override string Message => $"{Name} needs itself: {string.Join(" needs ", Cycle)}.";
        }

        /// <summary>A plugin that it needs cannot be loaded.</summary>
        public sealed record Blocked(string Name, string By) : Obstacle(Name)
        {
            /// <inheritdoc/>
            public override string Message => $"{Name} needs {By}, which cannot be loaded.";
        }
    }

    /// <summary>Orders plugins.</summary>
    public static LoadOrder Of(EquatableList<PluginManifest> plugins)
    {
        var byName = plugins.OrderBy(static plugin => plugin.Name, StringComparer.Ordinal).ToLookup(static plugin => plugin.Name);
        var walk = new Search(byName);
        foreach (var plugin in byName)
            walk.Visit(plugin.Key);
        return new(
            walk.Order.ToEquatableList(),
            walk.Obstacles.OrderBy(static found => found.Plugin, StringComparer.Ordinal).ToEquatableList()
        );
    }

    // Depth first. The path is kept as a list, not on the call stack: a chain of plugins may be as long as it likes.
    private sealed class Search(ILookup<string, PluginManifest> plugins)
    {
        private readonly Dictionary<string, bool> _loadable = [];
        private readonly List<(PluginManifest Plugin, int Next)> _path = [];

        public List<PluginManifest> Order { get; } = [];

        public List<Obstacle> Obstacles { get; } = [];

        public void Visit(string root)
        {
            Enter(root);
            while (_path.Count > 0)
            {
                var (plugin, next) = _path[^1];
                if (_loadable.ContainsKey(plugin.Name))
                    _path.RemoveAt(_path.Count - 1); // found to be part of a cycle by one that it needs
                else if (next == plugin.Dependencies.Count)
                    Leave(plugin);
                else
                {
                    _path[^1] = (plugin, next + 1);
                    Follow(plugin, plugin.Dependencies[next]);
                }
            }
        }

        private void Enter(string name)
        {
            if (_loadable.ContainsKey(name))
                return;
            if (plugins[name].Count() > 1)
                Refuse(new Obstacle.Ambiguous(name));
            else
                _path.Add((plugins[name].Single(), 0));
        }

        private void Follow(PluginManifest plugin, PluginDependency needs)
        {
            var found = plugins[needs.Name].ToList();
            if (found.Count == 0)
                Refuse(new Obstacle.Missing(plugin.Name, needs));
            else if (found is [var only] && !needs.Versions.Contains(only.Version))
                Refuse(new Obstacle.Incompatible(plugin.Name, needs, only.Version));
            else if (_path.FindIndex(step => step.Plugin.Name == needs.Name) is >= 0 and var start)
                RefuseCycle(start);
            else
                Enter(needs.Name);
        }

        private void Leave(PluginManifest plugin)
        {
            _path.RemoveAt(_path.Count - 1);
            if (plugin.Dependencies.FirstOrDefault(needs => !_loadable[needs.Name]) is { } blocked)
                Refuse(new Obstacle.Blocked(plugin.Name, blocked.Name));
            else
            {
                _loadable[plugin.Name] = true;
                Order.Add(plugin);
            }
        }

        private void RefuseCycle(int start)
        {
            var names = _path.Skip(start).Select(static step => step.Plugin.Name).ToList();
            for (var i = 0; i < names.Count; i++)
                Refuse(new Obstacle.Cyclic(names[i], [.. names[i..], .. names[..i], names[i]]));
        }

        private void Refuse(Obstacle obstacle)
        {
            if (_loadable.TryAdd(obstacle.Plugin, false))
                Obstacles.Add(obstacle);
            else
                Debug.Assert(!_loadable[obstacle.Plugin], "A plugin that can be loaded has no obstacle.");
        }
    }
}
