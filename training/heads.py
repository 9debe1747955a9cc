"""What both models predict from the encoded words: tags, features, names, and the tree (deep biaffine attention).

After Dozat and Manning, "Deep Biaffine Attention for Neural Dependency Parsing", ICLR 2017.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from corpus import IGNORED, Labels, Sentence
from torch import Tensor, nn
from torch.nn import functional


@dataclass(slots=True)
class Scores:
    """Logits for a batch of B sentences of up to N words; R, P, F, E are the numbers of labels."""

    arcs: Tensor  # B, N, N + 1: the head of each word; 0 is the root
    dependents: Tensor  # B, N, r: what the relation scores are made of
    heads: Tensor  # B, N + 1, r
    pos: Tensor  # B, N, P
    feats: Tensor  # B, N, F
    ents: Tensor  # B, N, E


class Heads(nn.Module):
    """Linear tags, and biaffine arcs and relations."""

    def __init__(self, width: int, labels: Labels, arc: int, rel: int, dropout: float) -> None:
        super().__init__()
        self.root = nn.Parameter(torch.randn(width) * 0.02)
        self.dependent, self.head = nn.Linear(width, arc + rel), nn.Linear(width, arc + rel)
        self.arc_width = arc
        self.arc = nn.Parameter(torch.zeros(arc, arc))
        self.arc_bias = nn.Parameter(torch.zeros(arc))
        self.rel = nn.Parameter(torch.zeros(len(labels.rels), rel + 1, rel + 1))
        self.pos = nn.Linear(width, len(labels.pos))
        self.feats = nn.Linear(width, len(labels.feats))
        self.ents = nn.Linear(width, len(labels.ents))
        self.dropout = nn.Dropout(dropout)
        nn.init.xavier_uniform_(self.arc)
        nn.init.normal_(self.rel, std=0.02)

    def forward(self, words: Tensor, mask: Tensor) -> Scores:
        """Scores of encoded words (B, N, width); mask is true where there is a word."""
        words = self.dropout(words)
        above = torch.cat([self.root.expand(words.shape[0], 1, -1).to(words.dtype), words], 1)
        dependent = self.dropout(functional.relu(self.dependent(words)))
        head = self.dropout(functional.relu(self.head(above)))
        arc = self.arc_width
        arcs = dependent[..., :arc] @ self.arc @ head[..., :arc].transpose(1, 2)
        arcs = arcs + (head[..., :arc] @ self.arc_bias).unsqueeze(1)
        everywhere = torch.cat([torch.ones_like(mask[:, :1]), mask], 1)
        arcs = arcs.float().masked_fill(~everywhere.unsqueeze(1), -1e4)
        own = torch.eye(words.shape[1], words.shape[1] + 1, device=words.device, dtype=torch.bool).roll(1, 1)
        arcs = arcs.masked_fill(own, -1e4)  # no word hangs on itself
        return Scores(arcs, dependent[..., arc:], head[..., arc:], self.pos(words), self.feats(words), self.ents(words))

    def relations(self, scores: Scores, heads: Tensor) -> Tensor:
        """Logits of the relation of each word to a head (B, N; 0 is the root): B, N, R."""
        above = torch.gather(scores.heads, 1, heads.unsqueeze(-1).expand(-1, -1, scores.heads.shape[-1]))
        one = torch.ones_like(above[..., :1])
        left, right = torch.cat([scores.dependents, one], -1), torch.cat([above, one], -1)
        mixed = torch.einsum("bnd,rdh->bnrh", left, self.rel.to(left.dtype))
        return torch.einsum("bnrh,bnh->bnr", mixed, right).float()


@dataclass(slots=True)
class Gold:
    """What is known of a batch; IGNORED where nothing is."""

    heads: Tensor  # B, N; 0 is the root
    rels: Tensor
    pos: Tensor
    feats: Tensor
    ents: Tensor


WEIGHTS = {"heads": 1.0, "rels": 0.6, "pos": 0.3, "feats": 0.2, "ents": 0.6}


def loss(model: Heads, scores: Scores, gold: Gold, smoothing: float = 0.03) -> Tensor:
    """The weighted sum of the cross-entropies of everything that is known."""
    relations = model.relations(scores, gold.heads.clamp(min=0))
    parts = {
        "heads": entropy(scores.arcs, gold.heads, 0.0),
        "rels": entropy(relations, gold.rels, smoothing),
        "pos": entropy(scores.pos, gold.pos, smoothing),
        "feats": entropy(scores.feats, gold.feats, smoothing),
        "ents": entropy(scores.ents, gold.ents, smoothing),
    }
    return sum(WEIGHTS[name] * part for name, part in parts.items())  # type: ignore[return-value]


def entropy(logits: Tensor, gold: Tensor, smoothing: float) -> Tensor:
    """The mean cross-entropy of what is known."""
    known = gold != IGNORED
    if not known.any():
        return logits.sum() * 0.0
    return functional.cross_entropy(logits[known].float(), gold[known], label_smoothing=smoothing)


@dataclass(slots=True)
class Soft:
    """What a teacher holds likely, for a batch: probabilities over heads, relations (to its best head) and labels."""

    mask: Tensor  # B, N
    heads: Tensor  # B, N: its best head, 0 for the root
    arcs: Tensor  # B, N, N + 1
    rels: Tensor  # B, N, R
    pos: Tensor  # B, N, P
    feats: Tensor  # B, N: its best, IGNORED beyond the sentence
    ents: Tensor  # B, N, E


def soft_loss(model: Heads, scores: Scores, told: Soft) -> Tensor:
    """The same sum against a teacher's probabilities (Hinton et al., "Distilling the Knowledge", 2015)."""
    relations = model.relations(scores, told.heads)
    parts = {"heads": (scores.arcs, told.arcs), "rels": (relations, told.rels)}
    parts |= {"pos": (scores.pos, told.pos), "ents": (scores.ents, told.ents)}
    total = WEIGHTS["feats"] * entropy(scores.feats, told.feats, 0.0)
    for name, (logits, likely) in parts.items():
        each = -(likely * functional.log_softmax(logits.float(), -1)).sum(-1)
        total = total + WEIGHTS[name] * each[told.mask].mean()
    return total


def predicted(heads: Heads, scores: Scores, labels: Labels, sentences: Sequence[Sentence]) -> list[Sentence]:
    """The likeliest label and head of each word (each word's own, whether or not they make a tree)."""
    arcs = scores.arcs.argmax(-1)
    rels = heads.relations(scores, arcs).argmax(-1)
    pos, feats, ents = scores.pos.argmax(-1), scores.feats.argmax(-1), scores.ents.argmax(-1)
    out = []
    for row, each in enumerate(sentences):
        n = range(len(each.words))
        out.append(
            Sentence(
                each.words,
                each.source,
                tuple(labels.pos[int(pos[row, at])] for at in n),
                tuple(labels.feats[int(feats[row, at])] for at in n),
                tuple(int(arcs[row, at]) - 1 for at in n),
                tuple(labels.rels[int(rels[row, at])] for at in n),
                tuple(labels.ents[int(ents[row, at])] for at in n),
            )
        )
    return out
