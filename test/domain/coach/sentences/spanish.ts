import { type LabelledSentence, labelled } from './sentence-case';

const sentences: readonly LabelledSentence[] = [
  [
    'Reducir el tiempo de respuesta de 24 horas a 6 horas',
    { kind: 'decrease', baseline: 24, target: 6, unit: 'horas' },
  ],
  [
    'Aumentar los ingresos de 1.200.000 € a 1.500.000 €',
    { kind: 'increase', baseline: 1200000, target: 1500000, unit: '€' },
  ],
  ['Subir la tasa de conversión del 2,5 % al 4 %', { kind: 'increase', baseline: 2.5, target: 4, unit: '%' }],
  ['Mantener la tasa de error por debajo del 2 %', { kind: 'keep-within', upper: 2, unit: '%' }],
  ['Disminuir las quejas en un 20 %', { kind: 'decrease', relative: { by: 20, in: '%' } }],
  [
    'Incrementar la cuota de mercado en 3 puntos porcentuales',
    { kind: 'increase', relative: { by: 3, in: 'percentage-points' }, unit: '%' },
  ],
  ['Alcanzar 500 clientes de pago', { kind: 'reach', target: 500, unit: 'clientes' }],
  ['Al menos el 95 % de las entregas a tiempo', { kind: 'keep-within', lower: 95, unit: '%' }],
  ['No más de 2 incidentes críticos al mes', { kind: 'keep-within', upper: 2, unit: 'incidentes' }],
  ['Lanzar el nuevo portal de clientes', { kind: 'milestone', activity: true }],
  ['Organizar 5 talleres con clientes', { kind: 'reach', target: 5, unit: 'talleres', activity: true }],
  ['Cero accidentes laborales', { kind: 'keep-within', upper: 0 }],
  ['Duplicar el número de usuarios activos', { kind: 'increase', relative: { by: 100, in: '%' } }],
  ['Establecer una línea base para el NPS', { kind: 'find-baseline' }],
  ['La ocupación pasa del 48 % al 60 %', { kind: 'increase', baseline: 48, target: 60, unit: '%' }],
  ['Acortar la espera de 2 h a 45 minutos', { kind: 'decrease', baseline: 120, target: 45, unit: 'minutos' }],
  ['Mantener la rotación entre el 5 y el 8 %', { kind: 'keep-within', lower: 5, upper: 8, unit: '%' }],
  ['Obtener la certificación ISO 14001', { kind: 'milestone' }],
  ['Recaudar 2,5 millones de euros', { kind: 'reach', target: 2500000, unit: '€' }],
  ['Pedidos por día de 1.200 a 1.800', { kind: 'increase', baseline: 1200, target: 1800 }],
  ['Orders per store de 1,200 a 1,800', { kind: 'increase', baseline: 1200, target: 1800 }, 'es-MX'],
  [
    'Bajar el coste por cama de 1.250,50 € a 1.100 €',
    { kind: 'decrease', baseline: 1250.5, target: 1100, unit: '€' },
  ],
  ['Eliminar las facturas en papel', { kind: 'decrease', target: 0 }],
  ['Mejorar la satisfacción de los alumnos', {}],
  [
    'Formar a 200 enfermeras en el nuevo protocolo',
    { kind: 'reach', target: 200, unit: 'enfermeras', activity: true },
  ],
  [
    'Reducir el absentismo del 8 % al 5 % antes del 31 de diciembre de 2026',
    { kind: 'decrease', baseline: 8, target: 5, unit: '%', due: '2026-12-31' },
  ],
  ['Plazo de entrega: 5 días → 2 días', { kind: 'decrease', baseline: 5, target: 2, unit: 'días' }],
  ['Reducir a la mitad la tasa de rechazo', { kind: 'decrease', relative: { by: 50, in: '%' } }],
  ['Como máximo un 3 % de roturas de stock', { kind: 'keep-within', upper: 3, unit: '%' }],
  [
    'Rendimiento del trigo de 6,8 a 7,5 toneladas por hectárea',
    { kind: 'increase', baseline: 6.8, target: 7.5, unit: 'toneladas' },
  ],
];

export const SPANISH = labelled('es', sentences);
