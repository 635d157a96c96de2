#!/usr/bin/env bash
# Missing cases must not compile. This builds a throw-away copy of the core in which every union carries the preview modifier `closed`
# and the arms `_ => throw new UnreachableException()` are taken off: a switch that forgets a case is then an error (CS8509,
# or CS8846 where a `when` nearly covers it).
# The shipped code stays plain C#, so that the formatter and every other tool can read it.
#
#   .ci/closed-lane.sh              build the copy
#   .ci/closed-lane.sh --self-test  and then take single arms off it: each time the build must fail, or this lane proves nothing
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT

layers=(Generators Domain Application Simulator)

main() {
  make_copy
  close_unions
  build Simulator || { show; echo "closed lane: a switch does not name every case (or the copy does not build)"; exit 1; }
  echo "closed lane: every switch over $(unions) unions names every case"
  if [[ ${1:-} == --self-test ]]; then self_test; fi
}

make_copy() {
  cp "$root"/Directory.*.props "$root"/BannedSymbols.*.txt "$root"/.editorconfig "$copy"
  (cd "$root" && find "${layers[@]}" -type f \
    -not -path '*/bin/*' -not -path '*/obj/*' \( -name '*.cs' -o -name '*.csproj' -o -name '*.txt' \) -print0 | tar c --null -T -) | tar x -C "$copy"
  # README.md is packed with the packages; nothing is packed here.
  sed -i '/PackageReadmeFile/d' "$copy/Directory.Build.props"
}

# A union is an abstract record with sealed cases in the same file, whatever its name.
close_unions() {
  find "$copy" -name '*.cs' -not -path '*/Generators/*' -print0 | xargs -0 perl -0777 -i -pe '
    s/\babstract (partial )?record (\w+)\b(?!<)(?=.*\n[ \t]+(?:public |internal )?sealed record \w+[^;{]*: \2\b)/"closed " . ($1 \/\/ "") . "record $2"/gse;
    s/^[ \t]*_ => throw new UnreachableException\(\),?[ \t]*\n//mg;'
  local polyfill='namespace System.Runtime.CompilerServices { [AttributeUsage(AttributeTargets.Class)] internal sealed class IsClosedTypeAttribute : Attribute; }'
  for layer in Domain Application Simulator; do echo "$polyfill" > "$copy/$layer/IsClosedType.cs"; done
}

# Only exhaustiveness is judged here; style and analyzers have judged the original.
build() {
  dotnet build "$copy/$1" --nologo -v q -p:LangVersion=preview -p:TreatWarningsAsErrors=false '-p:WarningsAsErrors="CS8509;CS8846"' \
    -p:RunAnalyzers=false -p:EnforceCodeStyleInBuild=false -p:GenerateDocumentationFile=false -p:NuGetAudit=false > "$copy/log" 2>&1
}

show() { grep -E 'error' "$copy/log" | sed "s#$copy/##g" | sort -u | head -30 || cat "$copy/log"; }

unions() { grep -rEho '\bclosed (partial )?record \w+' "$copy" --include='*.cs' | wc -l; }

# Takes the arms of one event after the other off machines, one at a time, and expects the compiler to notice.
self_test() {
  local checked=0 file line saved
  while IFS=: read -r file line _; do
    saved=$(cat "$file")
    sed -i "${line}d" "$file"
    if build Application; then echo "closed lane: ${file#"$copy"/}:$line can be taken off and nothing notices"; exit 1; fi
    grep -qE 'error CS(8509|8846)' "$copy/log" || { show; echo "closed lane: the build failed, but not for the missing case"; exit 1; }
    printf '%s\n' "$saved" > "$file"
    checked=$((checked + 1))
  done < <(candidates)
  if (( checked == 0 )); then echo "closed lane: no arm to take off; the self-test tested nothing"; exit 1; fi
  echo "closed lane: red for each of $checked arms taken off"
}

# The tick of a machine's step has an arm of its own, on one line: `(_, Ticked) => new(state, []),`. One per file, three at most.
candidates() { grep -rEn -m1 '^\s*\(_, (\w+\.)*Ticked(\([^)]*\))?\) => .*\),$' "$copy/Application" --include='*.cs' | head -3; }

main "$@"
