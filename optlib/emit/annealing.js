// Simulated annealing, as optlib/annealing.py declares it; it says why.
export const searches = {
  annealing: {
    name: "annealing",
    title: "Simulated annealing",
    states: [],
    defaults: { temperature: 1, cooling: 0.99, width: 0.2 },
    limits: { temperature: [0, Infinity], cooling: [0, Infinity], width: [0, Infinity] },
    sequential: false,
    move(objective, w, chance, t, { temperature, cooling, width }) {
      const proposed = w.map((part) => part + width * chance.normal());
      const drawn = chance.uniform();
      const rise = objective.value(proposed) - objective.value(w);
      if (rise <= 0 || drawn < Math.exp(-rise / (temperature * Math.pow(cooling, t - 1))))
        w.splice(0, w.length, ...proposed);
    },
  },
};
